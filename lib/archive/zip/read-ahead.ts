/** Reads `length` bytes at `at`, or fewer at the end of the file. They are valid until the next read. */
export type ReadRange = (at: number, length: number) => Promise<Uint8Array<ArrayBuffer>>;

/** Bytes per read. */
const windowBytes = 128 * 1024;

/** Reads each range separately. */
export const readDirectly =
  (file: Blob): ReadRange =>
  async (at, length) =>
    new Uint8Array(await file.slice(at, at + length).arrayBuffer());

/**
 * Reads short ranges through an aligned window, so neighbors in either direction share a read. A read takes a browser
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
      // The next call tries again.
      if (window === mine) window = null;
      throw error;
    }
  };
}
