/** Bytes of a file from a place on, fewer where it ends before. They are good until the next ones are read. */
export type ReadRange = (at: number, length: number) => Promise<Uint8Array<ArrayBuffer>>;

/** Bytes that are read at once. */
const windowBytes = 128 * 1024;

/** Reads a range as it is asked for. */
export const readDirectly =
  (file: Blob): ReadRange =>
  async (at, length) =>
    new Uint8Array(await file.slice(at, at + length).arrayBuffer());

/**
 * Reads short ranges through a window that lies at a round place, so that neighbors cost one reading, forward or backward: each takes a browser
 * about as long as copying the whole window.
 */
export function createReadAhead(file: Blob): ReadRange {
  const read = readDirectly(file);
  let window: { from: number; bytes: ReturnType<ReadRange> } | null = null;
  return async (at, length) => {
    const from = at - (at % windowBytes);
    if (at + length > from + windowBytes) return read(at, length);
    if (window?.from !== from) window = { from, bytes: read(from, windowBytes) };
    const mine = window;
    try {
      return (await mine.bytes).subarray(at - from, at - from + length);
    } catch (error) {
      // The next one tries again.
      if (window === mine) window = null;
      throw error;
    }
  };
}
