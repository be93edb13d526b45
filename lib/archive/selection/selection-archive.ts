import JSZip from 'jszip';
import type { ArchiveContent } from '../../model/archive';
import type { FileStyle } from '../../model/job';
import type { LibraryHead } from '../../model/library-item';
import type { ItemRow } from '../../model/ports';
import { itemTime } from '../format/item-time';
import { libraryJson } from '../format/library-json';
import { wholeList } from '../format/list-text';
import { sidecarPath, sidecarsOf } from '../format/sidecars';
import { libraryFacts, libraryItem } from '../format/to-library-item';
import { mediaPath, pathKey, withSuffix } from '../naming/file-paths';
import { templateOrDefault } from '../naming/name-template';
import { joinBytes } from '../zip/join-bytes';
import { dosDate, localTimeIn } from '../zip/local-time';

/**
 * Saves a few files at once as one ZIP in memory, without job and journal. It has the media and a `library.json`,
 * which also lists the files that failed. JSZip needs three times the archive's size in memory
 * (`docs/decisions/zip-writer.md`), so the caller must limit it. `folder`: the folder that the ZIP unpacks into.
 */
export async function selectionArchive(
  folder: string,
  head: LibraryHead,
  contents: readonly ArchiveContent[],
  failed: readonly ItemRow[],
  { nameTemplate, sidecars }: FileStyle,
  timeZone?: string,
): Promise<Blob> {
  const template = templateOrDefault(nameTemplate);
  const zip = new JSZip();
  const toLocalTime = localTimeIn(timeZone);
  const exportedAt = Date.parse(head.exportedAt);
  const put = (path: string, content: Uint8Array | string, time: number | null) => {
    // JSZip writes the UTC fields of a date as DOS time, which is local.
    const date = dosDate(time ?? exportedAt, toLocalTime);
    zip.file(`${folder}/${path}`, content, { createFolders: false, date });
  };
  const taken = new Set<string>();
  const saved: ItemRow[] = [];
  for (const { row, media, variant } of contents) {
    const kind = row.item.kind === 'video' || row.item.kind === 'image' ? media.kind : row.item.kind;
    const path = freePath(mediaPath({ ...row.item, sources: row.sources, kind }, media.extension, template), taken);
    put(path, joinBytes(media.chunks(), media.bytes), itemTime(row.item));
    const { bytes, sha256, mediaType } = media;
    const file = { variant, path, bytes, sha256, mediaType };
    for (const { kind, text } of sidecarsOf({ ...libraryFacts(row), ...file }, sidecars))
      put(sidecarPath(path, kind), text, itemTime(row.item));
    saved.push({ ...row, ...file, status: 'saved', reason: null });
  }
  put('data/library.json', wholeList(libraryJson(head), [...saved, ...failed].map(libraryItem)), null);
  return zip.generateAsync({ type: 'blob', compression: 'STORE', mimeType: 'application/zip' });
}

function freePath(wanted: string, taken: Set<string>): string {
  let path = wanted;
  for (let n = 2; taken.has(pathKey(path)); n++) path = withSuffix(wanted, n);
  taken.add(pathKey(path));
  return path;
}
