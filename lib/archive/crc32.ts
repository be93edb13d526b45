const SLICES = 8;
const tables = makeTables();

/** Slicing-by-8: `tables[slice * 256 + byte]` is the effect of a byte that is `slice` bytes before the end of a block. */
function makeTables(): Int32Array {
  const made = new Int32Array(SLICES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    made[byte] = crc;
  }
  for (let index = 256; index < made.length; index++) {
    const before = made[index - 256] ?? 0;
    made[index] = (before >>> 8) ^ (made[before & 0xff] ?? 0);
  }
  return made;
}

function lookUp(slice: number, byte: number): number {
  return tables[(slice << 8) | (byte & 0xff)] ?? 0;
}

/**
 * CRC-32 of ZIP (APPNOTE 4.4.7), unsigned. `seed` is the value of the bytes before, so that
 * `crc32(b, crc32(a))` is that of `a` followed by `b`.
 */
export function crc32(bytes: Uint8Array, seed = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocksEnd = bytes.byteLength - (bytes.byteLength % SLICES);
  let crc = ~seed;
  for (let at = 0; at < blocksEnd; at += SLICES) {
    const low = view.getInt32(at, true) ^ crc;
    const high = view.getInt32(at + 4, true);
    crc =
      lookUp(7, low) ^
      lookUp(6, low >>> 8) ^
      lookUp(5, low >>> 16) ^
      lookUp(4, low >>> 24) ^
      lookUp(3, high) ^
      lookUp(2, high >>> 8) ^
      lookUp(1, high >>> 16) ^
      lookUp(0, high >>> 24);
  }
  for (let at = blocksEnd; at < bytes.byteLength; at++) crc = (crc >>> 8) ^ lookUp(0, crc ^ view.getUint8(at));
  return ~crc >>> 0;
}
