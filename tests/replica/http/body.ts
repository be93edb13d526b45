import { seededRandom } from '../seeded-random';

/** Bytes of a known length that are only made when read, so that a library of gigabytes needs little memory. */
export type Body = {
  size: number;
  /** Bytes from `start` up to, not including, `end`. */
  slice(start: number, end: number): Iterable<Buffer>;
};

const step = 64 * 1024;
const zeros = Buffer.alloc(1024 * 1024);

export function bytesBody(bytes: Buffer): Body {
  return {
    size: bytes.length,
    *slice(start, end) {
      yield bytes.subarray(start, end);
    },
  };
}

/** `size` pseudo-random bytes that only depend on `seed`. */
export function paddingBody(seed: string, size: number): Body {
  let block: Buffer | undefined;
  return {
    size,
    *slice(start, end) {
      block ??= randomBlock(seed, Math.min(size, step));
      for (let at = start; at < end; ) {
        const offset = at % step;
        const part = block.subarray(offset, Math.min(step, offset + end - at));
        yield part;
        at += part.length;
      }
    },
  };
}

function randomBlock(seed: string, size: number): Buffer {
  const random = seededRandom(seed);
  const block = Buffer.alloc(Math.ceil(size / 4) * 4);
  for (let at = 0; at < block.length; at += 4) block.writeUInt32LE(random.integer(2 ** 32), at);
  return block;
}

/** `size` zeros. Skipped ones take no disk space (`tests/sample-pile/write-body.ts`). */
export function zeroBody(size: number): Body {
  return {
    size,
    *slice(start, end) {
      for (let at = start; at < end; at += zeros.length) yield zeros.subarray(0, Math.min(zeros.length, end - at));
    },
  };
}

export function joinedBody(parts: readonly Body[]): Body {
  return {
    size: parts.reduce((sum, part) => sum + part.size, 0),
    *slice(start, end) {
      let before = 0;
      for (const part of parts) {
        const from = Math.max(start - before, 0);
        const to = Math.min(end - before, part.size);
        if (from < to) yield* part.slice(from, to);
        before += part.size;
      }
    },
  };
}

export function partOf(body: Body, start: number, end: number): Body {
  return { size: end - start, slice: (from, to) => body.slice(start + from, start + to) };
}

export function readAll(body: Body): Buffer {
  return Buffer.concat([...body.slice(0, body.size)]);
}
