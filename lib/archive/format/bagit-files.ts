import type { Entry } from '../../model/archive-entry';
import type { Origin } from '../../model/job';
import type { LibraryHead } from '../../model/library-item';
import { humanSize } from './human-size';

/** `bagit.txt` (RFC 8493 2.1.1). */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** What `bag-info.txt` describes. The payload is every file under `data/` in all parts. */
type BagFacts = Pick<LibraryHead, 'exportedAt' | 'generator'> & {
  /** `Sora export 2026-04-20 14-03` */
  runName: string;
  /** Where the items come from. Only a folder with several exports has both. */
  origins: ReadonlySet<Origin>;
  payload: { files: number; bytes: number };
};

const descriptions = {
  site: 'Videos and images from one Sora account, with everything the site told about them',
  files: 'Videos and images made with Sora, with everything that is known about them',
};

/** `bag-info.txt` (RFC 8493 2.2.2). */
export function bagInfo({ exportedAt, generator, runName, origins, payload }: BagFacts): string {
  const fields = [
    ['Bag-Software-Agent', `${generator.name} ${generator.version}`],
    ['Bagging-Date', exportedAt.slice(0, 10)],
    ['External-Identifier', runName],
    ['External-Description', descriptions[origins.has('files') ? 'files' : 'site']],
    ['Payload-Oxum', `${payload.bytes}.${payload.files}`],
    ['Bag-Size', humanSize(payload.bytes)],
  ];
  return fields.map(([label, value]) => `${label}: ${value}\n`).join('');
}

/** Lines of `manifest-sha256.txt`. It lists only the payload (RFC 8493 2.1.3), in a form that `sha256sum -c` reads. */
export async function* manifest(
  entries: AsyncIterable<Pick<Entry, 'path' | 'sha256'>> | Iterable<Pick<Entry, 'path' | 'sha256'>>,
): AsyncGenerator<string> {
  for await (const entry of entries) if (isPayload(entry.path)) yield manifestLine(entry);
}

/** `tagmanifest-sha256.txt`: every file outside `data/` except itself (RFC 8493 2.2.1). */
export function tagManifest(tagFiles: Iterable<Pick<Entry, 'path' | 'sha256'>>): string {
  return Array.from(tagFiles, manifestLine).join('');
}

/** Whether a path inside the bag belongs to its payload. */
export function isPayload(path: string): boolean {
  return path.startsWith('data/');
}

/** Only CR, LF and the percent sign are encoded in paths (RFC 8493 2.1.3). */
function manifestLine({ path, sha256 }: Pick<Entry, 'path' | 'sha256'>): string {
  return `${sha256}  ${path.replace(/[%\r\n]/g, encodeURIComponent)}\n`;
}
