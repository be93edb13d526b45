/** A journaled file of a part. Its bytes are safe. Has all that the central directory and the bag's manifest need. */
export type Entry = {
  /** Path inside the bag, with `/` and without the bag's folder: `data/videos/2025-11/….mp4`. */
  path: string;
  bytes: number;
  crc32: number;
  /** Byte offset of its local header in the part. */
  offset: number;
  /** Milliseconds since 1970, UTC, or null if unknown (the ZIP then says 1980-01-01). */
  modified: number | null;
  /** Lower-case hex. */
  sha256: string;
};

/** A file to append. ZIP headers need its size and checksums up front. */
export type NewFile = { meta: Omit<Entry, 'offset'>; chunks(): Iterable<Uint8Array> };
