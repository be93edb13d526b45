/**
 * The ID in a file's name or folder. `index`: the number in the name, if an ID has several files. `inFolder`: the
 * file's name if only its folder has the ID. `isSure`: false if only lists can tell whether it is an ID.
 */
export type NameId = {
  form: 'generation' | 'post' | 'task';
  id: string;
  index: number | null;
  version: Version;
  inFolder: string | null;
  isSure: boolean;
};

/**
 * `thumbnail`: a small image of the item. `rendition`: a smaller version. `full`: anything else, according to the
 * name.
 */
export type Version = 'full' | 'rendition' | 'thumbnail';

// Crockford's base 32 has no i, l, o or u. The first character of a ULID is at most 7.
const ulid = '[0-7][0-9a-hjkmnp-tv-z]{25}';
const hex = '[0-9a-f]{32}';
const isUlid = new RegExp(`^${ulid}$`);
const isHex = new RegExp(`^${hex}$`);

/** An id with a prefix, and what follows. Other lengths have been seen, so only a minimum is required. */
const named =
  /(?<![a-z0-9])(?:(gen_[0-9a-z]{20,40}|video_[0-9a-f]{32,64})|(s_[0-9a-f]{20,40})(?:-attachment-(\d{1,3}))?|(task_[0-9a-z]{20,40}))(?![a-z0-9])/g;
/**
 * File names from the site's download buttons: date, time, and for Sora 1 a title and operation before the task's id.
 */
const downloaded = new RegExp(`^\\d{8}_\\d{4}_(?:(.*)_)?(?:(${ulid})(?:_(\\d{1,3}))?|(${hex}))(?![a-z0-9])`);
/**
 * A generation's ID without prefix next to a date, as in names of SoraVault and Save Sora: `{id}_{date}_{prompt}`,
 * `{date}_{prompt}_{id}`, `{MMDDYYYY}-{id}`.
 */
const besideDate = new RegExp(
  `^(${hex})_(?:\\d{4}-\\d\\d-\\d\\d|unknown)|^(?:\\d{4}-\\d\\d-\\d\\d|unknown)_.*_(${hex})$|^\\d{8}-(${hex})$`,
);
/** What may be an ID anywhere in a name, if a list has it. */
const token = new RegExp(
  `(?<![0-9a-z])(?:${hex}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9a-z])`,
  'g',
);
/**
 * A `path` on the site's host, which some programs use as a name: `assets/task_…/task_…_genid_…/videos/00000/md.mp4`.
 */
const siteLayout = /(?:^|\/)(task_[0-9a-z]{20,40})\/[^/]*_genid_[^/]*\/[a-z]+\/(\d{1,8})(?:_wm)?\/([^/]+)$/;

/** The number that Finder, Explorer and browsers add to a copy: `x (1)`, `x 2`, `x copy`, `x - Copy (2)`. */
const copyNumber = /(?: \(\d{1,3}\)| \d{1,3}|(?: -)? copy(?: \(?\d{1,3}\)?)?)$/;

/** Words that mark a thumbnail right after an id. Elsewhere they may be part of a title. */
const thumbnailWord =
  /^[\])]?[-_. ]?(?:thumb(?:nail)?s?|preview|poster|cover|still|sprite(?:sheet)?)(?:[-_. ]?\d{1,4})?$/;
const thumbnailEnd = /(?:[-_]thumb(?:nail)?|\.(?:thumb(?:nail)?|preview|poster))$/;
const thumbnailFolder = /(?:^|\/)(?:\.?thumb(?:nail)?s?|\.previews?)\//;
/** SoraVault puts remixes into a folder named after the original post. */
const remixFolder = /(?:^|\/)sora_v2_remixes\/downstream\//;
const renditionWord = /^[\])]?[-_. ]?(?:md|ld|low|small|\d{3}p)$/;

/**
 * Finds the id in a path. The name of a site download is parsed by its form. In other names, an id with a prefix may
 * be anywhere, but one without must be the whole name. A folder's name counts for the files directly in it. Null: no
 * id.
 */
export function idInPath(path: string): NameId | null {
  const decoded = path.replace(/%2f/gi, '/').toLowerCase();
  const parts = decoded.split('/');
  const name = parts.at(-1) ?? '';
  const stem = name.replace(/\.[a-z0-9]{1,5}$/, '').replace(copyNumber, '');
  const isBelowThumbnails = thumbnailFolder.test(decoded);
  const ofName = bySite(decoded, stem) ?? byName(stem);
  const ofFolder = ofName !== null || remixFolder.test(decoded) ? null : byFolder(parts.at(-2) ?? '', stem);
  const found = ofName ?? ofFolder ?? byToken(stem);
  if (found === null) return null;
  const { rest, ...id } = found;
  return {
    isSure: true,
    ...id,
    inFolder: found === ofFolder ? stem : null,
    version: isBelowThumbnails ? 'thumbnail' : versionOf(stem, rest),
  };
}

type Found = Pick<NameId, 'form' | 'id' | 'index'> & { isSure?: boolean; rest: string };

function bySite(path: string, stem: string): Found | null {
  const [, task, number] = siteLayout.exec(path) ?? [];
  return task === undefined ? null : { form: 'task', id: task, index: indexOf(number), rest: stem };
}

function byToken(stem: string): Found | null {
  const match = [...stem.matchAll(token)].at(-1);
  if (match === undefined) return null;
  const [id] = match;
  return { form: 'generation', id, index: null, isSure: false, rest: stem.slice(match.index + id.length) };
}

function byName(stem: string): Found | null {
  const download = downloaded.exec(stem);
  if (download !== null) {
    const [whole, title, ofUlid, number, ofHex] = download;
    const rest = stem.slice(whole.length);
    if (ofHex !== undefined) return { form: 'post', id: `s_${ofHex}`, index: null, rest };
    if (ofUlid !== undefined && title === undefined)
      return { form: 'generation', id: `gen_${ofUlid}`, index: indexOf(number), rest };
    if (ofUlid !== undefined) return { form: 'task', id: `task_${ofUlid}`, index: indexOf(number), rest };
  }
  return byPrefix(stem) ?? bare(stem.replace(thumbnailTail, ''), stem) ?? byDate(stem);
}

function byDate(stem: string): Found | null {
  const id = besideDate.exec(stem)?.slice(1).find(Boolean);
  return id === undefined
    ? null
    : { form: 'generation', id, index: null, rest: stem.slice(stem.indexOf(id) + id.length) };
}

const thumbnailTail = /[-_.](?:thumb(?:nail)?s?|preview|poster|cover|still|sprite(?:sheet)?|md|ld|low|small|\d{3}p)$/;

/**
 * The last generation id, because templates put it at the end and other tools name only one; else the post's, else the
 * task's.
 */
function byPrefix(text: string): Found | null {
  const matches = [...text.matchAll(named)];
  for (const [group, form] of [
    [1, 'generation'],
    [2, 'post'],
    [4, 'task'],
  ] as const) {
    const match = matches.findLast((each) => each[group] !== undefined);
    if (match === undefined) continue;
    const [id, index] = [match[group] ?? '', form === 'post' ? indexOf(match[3]) : null];
    return { form, id, index, rest: text.slice(match.index + match[0].length) };
  }
  return null;
}

/** An id without a prefix. 32 hexadecimal digits are a complete id (OpenAI's export); a ULID is a generation's. */
function bare(text: string, stem: string): Found | null {
  const rest = stem.slice(text.length);
  if (isHex.test(text)) return { form: 'generation', id: text, index: null, rest };
  return isUlid.test(text) ? { form: 'generation', id: `gen_${text}`, index: null, rest } : null;
}

function byFolder(folder: string, stem: string): Found | null {
  const found = byPrefix(folder) ?? bare(folder, folder);
  return found === null ? null : { ...found, rest: stem };
}

const indexOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

function versionOf(stem: string, rest: string): Version {
  if (thumbnailWord.test(rest) || thumbnailEnd.test(stem)) return 'thumbnail';
  return renditionWord.test(rest) ? 'rendition' : 'full';
}

/** Whether a text is exactly a generation's id. */
export const isSiteId = (text: string): boolean => /^(?:gen_[0-9a-z]{20,40}|[0-9a-f]{32})$/i.test(text);

const anySiteId =
  /^(?:video_[0-9a-f]{32,64}|(?:gen|task)_[0-9a-z]{20,40}(?:-(?:srt|vtt))?|(?:s_)?[0-9a-f]{20,40}(?:-attachment-\d{1,3})?)$/i;

/** An id in the site's form, which is lower case; some systems and programs change it. Other texts are unchanged. */
export const siteForm = (id: string): string => (anySiteId.test(id) ? id.toLowerCase() : id);

/** Whether a file's name has a certain form, ignoring case, folders and a copy's number such as ` (1)`. */
export function isNamed({ path }: { path: string }, form: RegExp): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const [, stem = name, ending = ''] = /^(.+)(\.\w+)$/.exec(name) ?? [];
  return form.test(stem.replace(copyNumber, '') + ending);
}
