import { freeBuffer } from './free-buffer';

/** A pool of download buffers. New pages cost the browser more than copying, and garbage accumulates. */
export type BufferPool = {
  /** Takes a buffer of at least `bytes` bytes. Its content is undefined. */
  take(bytes: number): BufferLease;
};

export type BufferLease = {
  buffer: ArrayBuffer;
  /** Ends the lease. Byte streams transfer memory to new buffers, so the caller passes the current one. */
  end(buffer: ArrayBuffer): void;
};

/** Bytes of media in memory: the budget of all downloads, and the size of each worker's pool. */
export const mediaBudgetBytes = 64_000_000;

/** How many bytes larger than requested a reused buffer may be. */
const spare = (bytes: number) => Math.max(bytes / 2, 256 * 1024);
/** Sizes are rounded up to this, so files of similar size can share buffers. */
const step = 64 * 1024;

/** Keeps returned buffers while all buffers, lent ones included, stay within `most` bytes. */
export function createBufferPool(most: number): BufferPool {
  let saved: ArrayBuffer[] = [];
  let total = 0;

  const makeRoom = (bytes: number) => {
    while (saved.length > 0 && total + bytes > most) {
      const [oldest, ...others] = saved;
      saved = others;
      if (oldest === undefined) return;
      total -= oldest.byteLength;
      freeBuffer(oldest);
    }
  };

  const bufferOf = (bytes: number): ArrayBuffer => {
    const fitting = saved.findLast(({ byteLength }) => byteLength >= bytes && byteLength <= bytes + spare(bytes));
    if (fitting !== undefined) {
      saved = saved.filter((other) => other !== fitting);
      return fitting;
    }
    const size = Math.ceil(bytes / step) * step;
    makeRoom(size);
    total += size;
    return new ArrayBuffer(size);
  };

  return {
    take(bytes) {
      const buffer = bufferOf(bytes);
      const size = buffer.byteLength;
      let isLent = true;
      return {
        buffer,
        end(buffer) {
          if (!isLent) return;
          isLent = false;
          // A canceled stream has kept the buffer.
          if (buffer.byteLength !== size) total -= size;
          else saved.push(buffer);
          makeRoom(0);
        },
      };
    },
  };
}
