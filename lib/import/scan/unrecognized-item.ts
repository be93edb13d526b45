import { type Sums, sumsOf } from '../../archive/verify/file-content';
import type { Candidate, ImportedItem } from '../import-types';
import { noFacts } from '../sources/list-fields';

/** Makes an item from a file without an id, named by its SHA-256 (lower-case hex). */
export function unrecognizedItem(file: Candidate, sha256: string): ImportedItem {
  const { modified, kind } = file;
  const date = modified === null ? {} : ({ createdAt: new Date(modified).toISOString(), dateFrom: 'file' } as const);
  return {
    item: { ...noFacts, own: true, id: `sha256-${sha256.slice(0, 32)}`, kind, ...date, links: [], absence: null },
    sources: ['files'],
    account: null,
    candidates: [{ ...file, source: 'files', sha256 }],
  };
}

/**
 * Makes items from files without ids. Reads each file; yields the candidate itself if it can't. Throws the signal's
 * reason.
 */
export async function* unrecognizedItems(
  files: readonly Candidate[],
  sums: Sums,
  signal: AbortSignal,
): AsyncGenerator<ImportedItem | Candidate> {
  for (const file of files) {
    signal.throwIfAborted();
    const content = await file.open().catch(() => null);
    const read = content === null ? null : await sumsOf(content, sums, () => signal.throwIfAborted()).catch(() => null);
    signal.throwIfAborted();
    yield read === null ? file : unrecognizedItem(file, read.sha256);
  }
}
