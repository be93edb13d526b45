import type { Sidecar } from '../../model/job';
import type { LibraryItem } from '../../model/library-item';
import { itemKeys } from './library-item-keys';
import { FORMAT } from './library-json';
import { xmpPacket } from './xmp-packet';

/** The facts of an item when its file is appended. */
export type SavedFacts = Omit<LibraryItem, 'status' | 'reason'>;

const savedKeys = itemKeys.filter((key) => key !== 'status' && key !== 'reason');

const writers: Record<Sidecar, (item: SavedFacts) => string | null> = {
  json: (item) => `${JSON.stringify({ format: FORMAT, ...item }, ['format', ...savedKeys], 2)}\n`,
  // The exact prompt, without a trailing line feed.
  txt: ({ prompt }) => prompt || null,
  xmp: xmpPacket,
};

/**
 * A sidecar's path. It keeps the media file's extension, so no two media files share it (like digiKam, darktable and
 * Immich).
 */
export function sidecarPath(media: string, kind: Sidecar): string {
  return `${media}.${kind}`;
}

/** Whether a path inside an archive is a sidecar's. No media file ends like one. */
export const isSidecar = (path: string): boolean =>
  /^data\/(?:videos|images|references)\/.*\.\w+\.(?:json|txt|xmp)$/i.test(path);

/** The texts of an item's sidecars. Captions have none, and without a prompt there is no `txt`. */
export function sidecarsOf(item: SavedFacts, kinds: readonly Sidecar[]): { kind: Sidecar; text: string }[] {
  if (item.kind === 'caption') return [];
  return kinds.flatMap((kind) => {
    const text = writers[kind](item);
    return text === null ? [] : [{ kind, text }];
  });
}
