/** Inflates a ZIP entry. */
export const inflate = (packed: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  packed.pipeThrough(new DecompressionStream('deflate-raw'));
