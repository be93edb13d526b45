/** Unpacks what a ZIP has compressed by Deflate. */
export const inflate = (packed: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  packed.pipeThrough(new DecompressionStream('deflate-raw'));
