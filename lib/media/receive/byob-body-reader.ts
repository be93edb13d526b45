import type { BufferLease, BufferPool } from './buffer-pool';

type Piece = { done: boolean; value?: Uint8Array<ArrayBuffer> | undefined };

/** Reads a body chunk by chunk. Each chunk is valid until the next one is requested. */
export type BodyReader = { read(): Promise<Piece>; cancel(): Promise<void> };

/** Maximum bytes of a chunk. */
const largest = 512 * 1024;
/** Milliseconds of data in a chunk. Each chunk costs a turn of the event loop. */
const pieceTime = 100;

type ByteReader = {
  read(into: Uint8Array<ArrayBuffer>, options: { min: number }): Promise<Piece>;
  cancel(): Promise<void>;
};

/** Null if the browser has no BYOB reader. */
function byteReader(body: ReadableStream<Uint8Array<ArrayBuffer>>): ByteReader | null {
  try {
    return body.getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

function inTurn(reader: ByteReader, { buffer: first, end }: BufferLease): BodyReader {
  let buffer = first;
  let least = 1;
  return {
    async read() {
      const requested = performance.now();
      const piece = await reader.read(new Uint8Array(buffer, 0, largest), { min: least });
      if (piece.value !== undefined) {
        buffer = piece.value.buffer;
        const inTime = (piece.value.byteLength * pieceTime) / (performance.now() - requested);
        least = Math.max(1, Math.min(largest, Math.floor(inTime)));
      }
      return piece;
    },
    async cancel() {
      end(buffer);
      await reader.cancel();
    },
  };
}

/** Reads through one buffer if the browser can, else with a new buffer per chunk. Always call `cancel` at the end. */
export function bodyReader(body: ReadableStream<Uint8Array<ArrayBuffer>>, pool: BufferPool): BodyReader {
  const reader = byteReader(body);
  return reader === null ? body.getReader() : inTurn(reader, pool.take(largest));
}
