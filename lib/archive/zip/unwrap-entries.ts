import type { ZipEntry } from './zip-entry';

/** 32-bit sizes and offsets wrap around here. */
export const wrapAt = 2 ** 32;
const localBytes = 30;
/** Deflate makes incompressible data longer, but by less than 0.1% and 64 bytes. Even an empty file takes 2. */
const leastUnpacked = (packed: number): number => packed * 0.999 - 64;

/** The smallest number of at least `least` with these lower 32 bits. */
const unwrapped = (lower: number, least: number): number =>
  lower + Math.max(0, Math.ceil((least - lower) / wrapAt)) * wrapAt;

/**
 * Restores sizes and offsets in a ZIP over 4 GB without ZIP64. Archive Utility and ditto of macOS only store their
 * lower 32 bits. Entries must follow each other in directory order; the directory starts at `end`. Null if they don't.
 */
export async function unwrapEntries(zip: Blob, entries: readonly ZipEntry[], end: number): Promise<ZipEntry[] | null> {
  const closest = await placesOf(entries, end, async () => true);
  if (closest === null) return null;
  // At least one entry is larger than 4 GB itself, and only the local headers show which.
  const isRoomLeft = end - (closest.at(-1) ?? 0) - (entries.at(-1)?.packed ?? 0) >= wrapAt;
  const places = isRoomLeft ? await placesOf(entries, end, (place) => isLocalHeader(zip, place)) : closest;
  return places?.map((place, index) => withSizes(entries[index] as ZipEntry, place, places[index + 1] ?? end)) ?? null;
}

/**
 * Offsets of the entries: each is the first after the previous entry that `isHeader` accepts. Null if one goes past
 * `end`.
 */
async function placesOf(
  entries: readonly ZipEntry[],
  end: number,
  isHeader: (place: number) => Promise<boolean>,
): Promise<number[] | null> {
  const places: number[] = [];
  let from = 0;
  for (const { offset, packed } of entries) {
    let place = unwrapped(offset, from);
    while (place < end && !(await isHeader(place))) place += wrapAt;
    from = place + localBytes + packed;
    if (from > end) return null;
    places.push(place);
  }
  return places;
}

async function isLocalHeader(zip: Blob, at: number): Promise<boolean> {
  const start = new DataView(await zip.slice(at, at + 4).arrayBuffer());
  return start.byteLength === 4 && start.getUint32(0, true) === 0x04034b50;
}

/**
 * Names, extra fields and data descriptors are far below 4 GB, so the rest of the gap is data. Media barely shrink when
 * compressed.
 */
function withSizes(entry: ZipEntry, offset: number, next: number): ZipEntry {
  const packed = entry.packed + Math.floor((next - offset - localBytes - entry.packed) / wrapAt) * wrapAt;
  const bytes = entry.method === 0 ? packed : unwrapped(entry.bytes, leastUnpacked(packed));
  return { ...entry, offset, packed, bytes };
}
