import type { MediaFile } from '../media/media-file';

/** What a record needs from the media host. */
export type Serving = {
  /** A freshly signed link. */
  link(file: MediaFile): string;
  /** The size in bytes that the record claims. */
  size(file: MediaFile): number;
};

/** `2026-04-09T18:21:55.771230Z`: Sora 1 writes microseconds (sora-api §3.1). */
export function microseconds(time: number): string {
  return new Date(time).toISOString().replace('Z', '230Z');
}
