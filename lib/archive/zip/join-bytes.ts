/** Copies pieces of `length` bytes in total into one array. Each piece is only used until the next one is requested. */
export function joinBytes(pieces: Iterable<Uint8Array>, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
