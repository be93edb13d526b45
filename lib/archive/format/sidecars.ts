import type { Sidecar } from '../../model/job';
import type { LibraryItem } from '../../model/library-item';
import { itemKeys } from './library-item-keys';
import { FORMAT } from './library-json';
import { xmpPacket } from './xmp-packet';

/** An item as it is known when its file is appended. */
export type SavedFacts = Omit<LibraryItem, 'status' | 'reason'>;

const savedKeys = itemKeys.filter((key) => key !== 'status' && key !== 'reason');

const writers: Record<Sidecar, (item: SavedFacts) => string | null> = {
  json: (item) => `${JSON.stringify({ format: FORMAT, ...item }, ['format', ...savedKeys], 2)}\n`,
  // To the letter, so without a line feed of ours.
  txt: ({ prompt }) => prompt || null,
  xmp: xmpPacket,
};

/** Path of a sidecar. It keeps the ending of the medium, so that no two media share one (also the way of digiKam, darktable and Immich). */
export function sidecarPath(media: string, kind: Sidecar): string {
  return `${media}.${kind}`;
}

/** The texts of an item's sidecars. Captions have none, nor has a medium without a prompt a `txt`. */
export function sidecarsOf(item: SavedFacts, kinds: readonly Sidecar[]): { kind: Sidecar; text: string }[] {
  if (item.kind === 'caption') return [];
  return kinds.flatMap((kind) => {
    const text = writers[kind](item);
    return text === null ? [] : [{ kind, text }];
  });
}
