import { type FileProblem, isUnread, type JobOptions, type Origin, type Sidecar } from '../../model/job';
import type { LibraryCounts, LibraryHead } from '../../model/library-item';
import { defaultTemplate } from '../naming/name-template';
import { safeFilename, visibleText } from '../naming/safe-filename';
import { humanSize } from './human-size';

/** What README.txt describes. `parts`: the number of ZIP files, or where the separate files are. */
type ReadmeFacts = LibraryHead & {
  runName: string;
  counts: LibraryCounts;
  parts: number | 'folder' | 'downloads';
  options: Pick<JobOptions, 'origin' | 'scope' | 'nameTemplate' | 'sidecars'>;
  /** The chosen files of an import that could not be read. */
  problems?: readonly FileProblem[] | null;
  /** Where the items come from. Only a folder with several exports has both. */
  origins: ReadonlySet<Origin>;
  /** All media in a folder with several exports. Absent if there is only this one. */
  altogether?: Pick<LibraryCounts, 'saved' | 'bytes'>;
};

/** Describes an export that isn't of the whole library. */
const scopeLines: Record<JobOptions['scope'], string> = {
  all: '',
  new: 'This export only contains items that no earlier one had saved.\n',
  selected: 'This export is a selection, not the whole library.\n',
  again: 'This export contains items that an earlier one could not save, or that were lost.\n',
  repair: 'This export replaces what was damaged or missing in an earlier one.\n',
};

const sidecarLines: Record<Sidecar, string> = {
  json: '  .json   everything known about it when it was saved',
  txt: '  .txt    its prompt',
  xmp: '  .xmp    its description, date and origin, for photo managers',
};

/** `README.txt`, for someone who finds the export in twenty years. It is part of the format, so it is in English. */
export function readme(facts: ReadmeFacts): string {
  const { runName, counts, parts, sources, options, origins } = facts;
  const isImport = options.origin === 'files';
  const requested = sources.filter((source) => source.state !== 'not-asked' || isUnreached(source));
  return `${runName}
${'='.repeat(runName.length)}

${isImport ? whatWasImported(facts) : whatWasExported(facts)}

What is in it
-------------
${howMuch(facts)}
${scopeLines[options.scope]}Listed ${counts.listed} = saved ${counts.saved} + failed ${counts.failed} + skipped ${counts.skipped}.
${whatIsMissing(facts)}

${isImport ? 'Sources' : 'Lists'} it was made from:
${requested.map(sourceLine).join('\n')}

${typeof parts === 'number' ? aboutParts(runName, parts) : aboutLayout(parts)}

Where to look
-------------
${parts === 'downloads' ? '' : galleryLines}data/videos, data/images    the media, by month of creation (UTC)
data/library.csv            one row per item, for a spreadsheet
data/library.json           everything known about every item, in UTF-8
data/report.json            what was listed, saved, failed and skipped
data/parts                  for each part, ${isImport ? "each source's records" : "the site's own records"} of its items
                            (one JSON object per line, secrets removed)
${besideMedia(options.sidecars)}
${namesOf(options.nameTemplate)}
The dates of the files are those of their items (UTC).
${origins.has('files') ? aboutDates : ''}
${aboutCsv}

How to check that nothing is damaged
------------------------------------
Open a terminal in this folder.
Linux:    sha256sum -c --quiet manifest-sha256.txt
macOS:    shasum -a 256 -c manifest-sha256.txt
Windows (PowerShell; prints nothing if everything is intact):
  Get-Content -Encoding UTF8 manifest-sha256.txt | ForEach-Object {
    $sum, $path = $_ -split '  ', 2
    if ((Get-FileHash -LiteralPath $path).Hash -ne $sum) { $path } }

${typeof parts === 'number' ? 'With all parts unpacked, the folder is' : 'The folder is'} a BagIt 1.0 bag (RFC 8493).
Archives and libraries have tools for these. tagmanifest-sha256.txt has the
checksums of the files next to data/.
`;
}

function whatWasExported({ account, exportedAt, generator }: ReadmeFacts): string {
  return `This is an export of the Sora library${ownerOf(account)} (sora.chatgpt.com),
made on ${exportedAt.slice(0, 10)} by ${generator.name} ${generator.version}.`;
}

function whatWasImported({ account, exportedAt, generator }: ReadmeFacts): string {
  return `This is an archive of the Sora library${ownerOf(account)},
built from files on ${exportedAt.slice(0, 10)} by ${generator.name} ${generator.version}.`;
}

const ownerOf = ({ username }: LibraryHead['account']) => (username === null ? '' : ` of ${safeFilename(username)}`);

const aboutDates = `If no list had a date, it comes from the item's ID or from its file:
dateFrom in library.json says which ("id" or "file").
`;

const aboutCsv = `library.csv is UTF-8 text with commas. If a spreadsheet shows it in one column,
or changes dates and numbers, import it instead. In Excel: Data > From Text/CSV,
then choose UTF-8, comma, and not to detect data types.
A ' at the start of a text keeps a spreadsheet from treating it as a formula. A
text that's too long for a cell is cut there; library.json has all of it.`;

const galleryLines = `gallery.html                view, search and play everything in a browser,
                            offline: double-click it here in this folder
`;

function howMuch({ altogether, counts, origins }: ReadmeFacts): string {
  const { saved, bytes } = altogether ?? counts;
  const last = altogether === undefined ? '' : '\n\nOf the last export that went into this folder:';
  return `${saved} ${saved === 1 ? 'file' : 'files'}, ${humanSize(bytes)}, exactly as ${whoHadThem(origins)}.${last}`;
}

function whoHadThem(origins: ReadonlySet<Origin>): string {
  if (!origins.has('files')) return 'Sora served it';
  return origins.has('site')
    ? 'Sora served it,\nor as it was in the files that were added'
    : 'it was in the original files';
}

function aboutLayout(where: 'folder' | 'downloads'): string {
  const later = '\nA later export into this folder adds new files and updates the lists.';
  return `Where the files are
-------------------
Everything is in this folder: nothing has to be unpacked.${where === 'folder' ? later : ''}`;
}

function aboutParts(runName: string, parts: number): string {
  const lastPart = `part ${String(parts).padStart(3, '0')}`;
  return `How the parts belong together
-----------------------------
${parts === 1 ? 'The export is one ZIP file.' : `The export is ${parts} ZIP files, "part 001" to "${lastPart}".`}
${parts === 1 ? 'It unpacks' : 'Unpack all of them into the same place: they all unpack'} into the folder
"${runName}".
Each file is in exactly one part.${parts === 1 ? '' : severalFolders(runName)}`;
}

/** macOS, Windows and some archivers create one folder per ZIP. */
function severalFolders(runName: string): string {
  return `
If your system created several folders, such as
"${runName} 2" or "${runName} (1)",
move the contents of all of them into one, and let folders with the same name
merge (macOS: hold Option while you drag, then choose Merge). No file replaces
another.`;
}

function besideMedia(sidecars: Sidecar[]): string {
  if (sidecars.length === 0) return '';
  return `
Next to each video and image, with its name:
${sidecars.map((kind) => sidecarLines[kind]).join('\n')}
`;
}

function namesOf(template: string): string {
  if (template !== defaultTemplate) return `Files are named after the template\n  ${visibleText(template).trim()}`;
  return `A file's name is its date, its time (UTC), its title or the start of its
prompt, and its id at Sora in brackets.`;
}

/** Whether a list was still to be read when the export was canceled. */
function isUnreached({ state, reason }: LibraryHead['sources'][number]): boolean {
  return state === 'not-asked' && reason === 'cancelled';
}

function whatIsMissing({ counts, sources, options, problems }: ReadmeFacts): string {
  const lines: string[] = [];
  if (counts.failed + counts.skipped > 0) lines.push('What was not saved, and why, is in data/report.json.');
  if (problems?.some(isUnread)) lines.push('data/report.json also lists the chosen files that could not be read.');
  const isCut = (source: LibraryHead['sources'][number]) =>
    (source.state === 'partial' && source.reason !== 'not-selected') ||
    source.state === 'unavailable' ||
    isUnreached(source);
  if (sources.some(({ reason }) => reason === 'cancelled')) lines.push('The export was canceled before its end.');
  if (sources.some(isCut)) {
    const what = options.origin === 'files' ? 'source' : 'list';
    lines.push(`Not every ${what} could be read to its end: there may be more than was listed.`);
  }
  return lines.length === 0 ? 'Nothing is missing.' : lines.join('\n');
}

function sourceLine({ source, state, listed, reason }: LibraryHead['sources'][number]): string {
  return `  ${source}: ${state}, ${listed} listed${reason === null ? '' : ` (${safeFilename(reason)})`}`;
}
