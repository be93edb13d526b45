import { runInParallel } from '../../async/run-in-parallel';
import type { Item, ImportSourceName as Source } from '../../model/item';
import { timeInId } from '../id-time';
import { timeOf } from '../import-source';
import type { Candidate, Facts, FoundFiles, ImportedItem, Scan } from '../import-types';
import { sourceOrder } from '../sources/import-readers';
import { noFacts } from '../sources/list-fields';
import { mergeListed } from './merge-listed';
import { compareTexts, isOfKind, kindAmong, ranked, withPixels } from './rank-candidates';
import type { Listings, Reporting } from './read-listings';

/** Items whose headers are read in parallel. */
const parallelItems = 8;
const itemsPerReport = 250;

/** Merges listed items with the files that were found. Leaves out files of another kind than their item. */
export async function joinItems(
  { items: listed }: Pick<Listings, 'items'>,
  { byItem }: Pick<FoundFiles, 'byItem'>,
  { onProgress, signal }: Reporting,
): Promise<{ items: ImportedItem[]; leftOut: Scan['leftOut'] }> {
  const ids = [...new Set([...listed.keys(), ...byItem.keys()])].sort(compareTexts);
  const leftOut: Scan['leftOut'] = [];
  let done = 0;
  const items = await runInParallel(parallelItems, ids, async (id): Promise<ImportedItem> => {
    signal.throwIfAborted();
    const known = mergeListed(listed.get(id) ?? []);
    const files = byItem.get(id) ?? [];
    const kind = kindAmong(known.facts.kind, files);
    for (const { ref, source } of files.filter((file) => !isOfKind(kind, file)))
      leftOut.push({ ref, reason: 'other-kind', source, id });
    const candidates = ranked(await withPixels(files.filter((file) => isOfKind(kind, file))));
    if (++done % itemsPerReport === 0) onProgress({ step: 'compare', done, total: ids.length });
    return {
      item: {
        ...(listed.has(id) ? known.facts : factsIn(id)),
        id,
        kind,
        ...dateOf(id, known.facts, candidates),
        links: [],
        absence: null,
      },
      sources: inOrder([...known.sources, ...candidates.map(({ source }) => source)]),
      account: known.account,
      candidates,
    };
  });
  onProgress({ step: 'compare', done: ids.length, total: ids.length });
  return { items, leftOut };
}

/** The facts that the id alone gives. */
function factsIn(id: string): Facts & { own: boolean } {
  const postId = /^(s_[0-9a-f]+?)(?:-attachment-\d+)?$/.exec(id)?.[1] ?? null;
  return { ...noFacts, own: true, id, taskId: id.startsWith('task_') ? id : null, postId };
}

/** When an item was made: from a list, else from its id, else from its oldest file. */
function dateOf(
  id: string,
  { createdAt, dateFrom, taskId, postId }: Facts,
  candidates: readonly Candidate[],
): Pick<Item, 'createdAt' | 'dateFrom'> {
  // One of our archives may have it from an id that isn't known here anymore.
  if (createdAt !== null && dateFrom !== 'file')
    return dateFrom === undefined ? { createdAt } : { createdAt, dateFrom };
  const inId = [id, taskId, postId]
    .map((each) => (each === null ? null : timeInId(each)))
    .find((time) => time !== null);
  if (inId !== undefined) return { createdAt: new Date(inId).toISOString(), dateFrom: 'id' };
  const times = [timeOf(createdAt), ...candidates.map(({ modified }) => modified)].filter((time) => time !== null);
  if (times.length === 0) return { createdAt: null };
  const oldest = times.reduce((one, other) => Math.min(one, other));
  return { createdAt: new Date(oldest).toISOString(), dateFrom: 'file' };
}

const inOrder = (sources: Source[]): Source[] => {
  const found = new Set(sources);
  return sourceOrder.filter((source) => found.has(source));
};
