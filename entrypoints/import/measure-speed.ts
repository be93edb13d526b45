import type { Scan } from '../../lib/import/import-types';

type Deps = {
  digest(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Milliseconds. */
  monotonic(): number;
};

/** The maximum number of bytes to read, and the minimum: a shorter read only measures its start. */
const sampleBytes = 24_000_000;
const leastBytes = 1_000_000;
/** Bytes per second if no file is large enough to measure. */
const usual = 50_000_000;
/** Each byte is read and hashed, written, and copied to its destination. */
const passes = 3;

/**
 * Estimates the speed of building an archive of these files, in bytes per second, by reading and hashing some of them.
 */
export async function measureSpeed({ items }: Pick<Scan, 'items'>, { digest, monotonic }: Deps): Promise<number> {
  const files = items.flatMap(({ candidates }) => candidates.slice(0, 1));
  const [first, ...others] = files;
  if (first === undefined) return usual;
  const largest = others.reduce((best, file) => (file.bytes > best.bytes ? file : best), first);
  if (largest.bytes < leastBytes) return usual;
  try {
    const content = await largest.open();
    // The time to inflate a compressed file says little about the others.
    if (!(content instanceof Blob)) return usual;
    const started = monotonic();
    const sample = new Uint8Array(await content.slice(0, sampleBytes).arrayBuffer());
    await digest(sample);
    const seconds = (monotonic() - started) / 1000;
    return seconds > 0 ? sample.length / seconds / passes : usual;
  } catch {
    // The run will report what's wrong with this file.
    return usual;
  }
}
