const { port1: sink, port2: reader } = new MessageChannel();
reader.close();

/**
 * Frees a buffer's memory at once, by sending it to a port that nobody reads. In Chromium 156, `transfer(0)` keeps the
 * memory until the next garbage collection, which is late because the memory no longer counts: after reading 500 MB,
 * a worker held 506 MB, and 72 MB with this (docs/notes/performance.md).
 */
export function freeBuffer(buffer: ArrayBuffer): void {
  sink.postMessage(null, [buffer]);
}
