/**
 * Memory that files are fetched into, used again and again: fresh pages cost a browser more than the copying, and what is left to the
 * garbage collector grows and grows.
 */
export type BufferPool = {
  /** A buffer of at least so many bytes, with whatever others have left in it. */
  take(bytes: number): BufferLease;
};

export type BufferLease = {
  buffer: ArrayBuffer;
  /** Nobody reads it any more. Byte streams move memory to other objects: this is where it is by now. */
  end(buffer: ArrayBuffer): void;
};

/** Bytes of media in memory at once: the budget of downloads, and the size of each worker's pool. */
export const mediaBudgetBytes = 64_000_000;

/** A buffer may be larger than what is asked for by so much. */
const spare = (bytes: number) => Math.max(bytes / 2, 256 * 1024);
/** Sizes are rounded up to this, so that files of nearly the same size take each other's buffers. */
const step = 64 * 1024;

/** Frees at once, where the browser can, what a garbage collector would free some day. */
export function free(buffer: ArrayBuffer & { transfer?: (bytes: number) => ArrayBuffer }): void {
  buffer.transfer?.(0);
}

/** Keeps buffers that have come back as long as all together, lent ones included, have at most `most` bytes. */
export function createBufferPool(most: number): BufferPool {
  let saved: ArrayBuffer[] = [];
  let total = 0;

  const makeRoom = (bytes: number) => {
    while (saved.length > 0 && total + bytes > most) {
      const [oldest, ...others] = saved;
      saved = others;
      if (oldest === undefined) return;
      total -= oldest.byteLength;
      free(oldest);
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
          // A stream that was broken off has kept it.
          if (buffer.byteLength !== size) total -= size;
          else saved.push(buffer);
          makeRoom(0);
        },
      };
    },
  };
}
