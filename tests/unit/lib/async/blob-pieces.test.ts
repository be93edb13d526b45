import { describe, expect, test } from 'vitest';
import { blobPieces, blobStream } from '../../../../lib/async/blob-pieces';

const bytes = Uint8Array.from({ length: 9_000_000 }, (_, at) => at % 251);

/** A file that the disk can read up to a position. */
function brokenAt(place: number): Blob {
  const blob = new Blob([bytes]);
  const { slice } = blob;
  const fails = { arrayBuffer: () => Promise.reject(new TypeError('network error')) };
  return Object.assign(blob, {
    slice: (from: number, to: number) => (from >= place ? fails : slice.call(blob, from, to)),
  });
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

describe('A file on the disk', () => {
  test('is read in pieces from start to end', async () => {
    expect((await joined(blobPieces(new Blob([bytes])))).equals(bytes)).toBe(true);
    expect(await joined(blobPieces(new Blob([])))).toHaveLength(0);
  });

  test('is the same as a stream', async () => {
    const read = await new Response(blobStream(new Blob([bytes]))).arrayBuffer();
    expect(Buffer.from(read).equals(bytes)).toBe(true);
  });

  test('that can only be read partly gives the readable bytes, then fails', async () => {
    let read = 0;
    const reading = (async () => {
      for await (const piece of blobPieces(brokenAt(8_000_000))) read += piece.length;
    })();
    await expect(reading).rejects.toThrow('network error');
    expect(read).toBe(4 * 2 * 1024 * 1024);
    await expect(new Response(blobStream(brokenAt(1))).arrayBuffer()).rejects.toThrow();
  });
});
