import type { Scan } from '../../lib/import/import-types';

type Deps = {
  digest(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** In milliseconds. */
  monotonic(): number;
};

/** Bytes that are read to measure at most, and at least: a shorter reading measures nothing but its start. */
const sampleBytes = 24_000_000;
const leastBytes = 1_000_000;
/** Bytes per second where no file is large enough to measure. */
const usual = 50_000_000;
/** Each byte is read and hashed, written, and copied to its destination. */
const passes = 3;

/** How many bytes per second an archive of these files is likely to be built with, by reading and hashing some of them. */
export async function measureSpeed({ items }: Pick<Scan, 'items'>, { digest, monotonic }: Deps): Promise<number> {
  const files = items.flatMap(({ candidates }) => candidates.slice(0, 1));
  const [first, ...others] = files;
  if (first === undefined) return usual;
  const largest = others.reduce((best, file) => (file.bytes > best.bytes ? file : best), first);
  if (largest.bytes < leastBytes) return usual;
  try {
    const content = await largest.open();
    // Of a compressed one, the time to unpack it says little about the others.
    if (!(content instanceof Blob)) return usual;
    const started = monotonic();
    const sample = new Uint8Array(await content.slice(0, sampleBytes).arrayBuffer());
    await digest(sample);
    const seconds = (monotonic() - started) / 1000;
    return seconds > 0 ? sample.length / seconds / passes : usual;
  } catch {
    // The run finds out what is wrong with this file.
    return usual;
  }
}
