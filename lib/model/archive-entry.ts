/**
 * One file of a volume, as journaled after its bytes are safe. Everything the central directory and the bag's manifest need.
 */
export type Entry = {
  /** Path inside the bag, with `/`, without the bag's own folder: `data/videos/2025-11/….mp4`. */
  path: string;
  bytes: number;
  crc32: number;
  /** Where its local header begins in the volume, in bytes. */
  offset: number;
  /** Milliseconds since 1970, UTC; `null` where nothing is known (the ZIP then says 1980-01-01). */
  modified: number | null;
  /** Lower-case hex. */
  sha256: string;
};

/** A file to be appended: its size and checksums are known before, as ZIP headers want them. */
export type NewFile = { meta: Omit<Entry, 'offset'>; chunks(): Iterable<Uint8Array> };
