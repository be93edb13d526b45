import { type Sums, sumsOf } from '../../archive/verify/file-content';
import type { Candidate, ImportedItem } from '../import-types';
import { noFacts } from '../sources/list-fields';

/** The item that a file without an id becomes, by the SHA-256 of its bytes in lower-case hex. */
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

/** The items that files without an id become. Each file is read; of one that can't be, the candidate itself comes. Throws the signal's reason. */
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
