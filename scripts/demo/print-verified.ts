import { stat } from 'node:fs/promises';
import type { VerifiedExport } from '../../tests/e2e/harness/bag';

/** Prints where an archive is, and what was checked. */
export async function printVerified(
  parts: readonly string[],
  { files }: VerifiedExport,
  screenshot: string,
): Promise<void> {
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'));
  for (const part of parts) console.log(`Archive:     ${part} (${inMegabytes((await stat(part)).size)})`);
  console.log(`Screenshot:  ${screenshot}`);
  console.log(`Verified:    ${files.size} files, each CRC-32 checked by another reader (yauzl)`);
  console.log(`             ${payload.length} payload files against the SHA-256 of the bag's manifest (RFC 8493)`);
}

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
