import type { ArchiveContent } from '../../model/archive';
import type { NewFile } from '../../model/archive-entry';
import type { Sidecar } from '../../model/job';
import type { Hash, NewEntry, SavedItem } from '../../model/ports';
import { captionText } from '../gallery/caption-text';
import { crc32 } from '../zip/crc32';
import { itemTime } from './item-time';
import { sidecarPath, sidecarsOf } from './sidecars';
import { libraryFacts } from './to-library-item';

const encoder = new TextEncoder();

/** The record line's facts about an item that will be appended at `path`. */
function savedFile({ row, media }: ArchiveContent, path: string) {
  const { bytes, sha256, mediaType } = media;
  return { id: row.id, path, bytes, sha256, mediaType };
}

/** All files of an item. They go into the same part. Sidecars have what is known when the file is saved. */
export type ItemFiles = { medium: NewFile; sidecars: NewFile[] };

/** The files of an item whose media goes to `path`, with these sidecars. */
export function itemFiles(
  content: ArchiveContent,
  path: string,
  kinds: readonly Sidecar[],
  hash: () => Hash,
): ItemFiles {
  const { row, media, variant } = content;
  const modified = itemTime(row.item);
  const { bytes, crc32, sha256 } = media;
  const medium = { meta: { path, bytes, crc32, sha256, modified }, chunks: media.chunks };
  const facts = { ...libraryFacts(row), ...savedFile(content, path), variant };
  const sidecars = sidecarsOf(facts, kinds).map(({ kind, text }) =>
    textFile(sidecarPath(path, kind), text, modified, hash()),
  );
  return { medium, sidecars };
}

/** An item and its files, ready to journal. `entryOf`: a file's journal entry; `item` is the id of its media's item. */
export function savedItem(
  { row, media, variant }: ArchiveContent,
  { medium, sidecars }: ItemFiles,
  entryOf: (file: NewFile, item: string | null) => NewEntry,
): SavedItem {
  return {
    id: row.id,
    variant,
    mediaType: media.mediaType,
    cues: captionText(media),
    entry: entryOf(medium, row.id),
    sidecars: sidecars.map((file) => entryOf(file, null)),
  };
}

function textFile(path: string, text: string, modified: number | null, hash: Hash): NewFile {
  const content = encoder.encode(text);
  hash.update(content);
  const meta = { path, bytes: content.length, crc32: crc32(content), sha256: hash.hex(), modified };
  return { meta, chunks: () => [content] };
}
