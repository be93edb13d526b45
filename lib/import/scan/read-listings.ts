import { runInParallel } from '../../async/run-in-parallel';
import { isFailure } from '../../model/failure';
import type { ImportSourceName as Source } from '../../model/item';
import { cleanFacts } from '../clean-facts';
import type { ImportList, ListedItem, Pile, Scan, ScanDeps, ScanProgress, UnreadableReason } from '../import-types';
import { createItemStatements } from '../item-statements';
import { importReaders } from '../sources/import-readers';
import { createIdIndex, type IdIndex } from './id-index';
import { joinIds } from './join-ids';
import type { RankedItem } from './merge-listed';
import { createPathIndex, type PathIndex } from './path-index';
import { compareRefs } from './rank-candidates';

/**
 * Maximum number of small lists to read in parallel. Each waits for the disk, and is kept until the one before is
 * done.
 */
const parallelLists = 8;
const listsAhead = 256;

/** What all lists among the chosen files say. */
export type Listings = {
  lists: Scan['lists'];
  /** By item id. */
  items: Map<string, RankedItem[]>;
  ids: IdIndex;
  paths: PathIndex;
  idsOf: Scan['idsOf'];
  unreadable: Scan['unreadable'];
  account: Scan['account'];
};

export type Reporting = { onProgress: (progress: ScanProgress) => void; signal: AbortSignal };

/**
 * Reads every list of every source. Keeps what comes before a broken end, and reports the list. Throws the signal's
 * reason.
 */
export async function readListings(pile: Pile, deps: ScanDeps, { onProgress, signal }: Reporting): Promise<Listings> {
  const lists = importReaders.flatMap(({ source, lists: find }, rank) =>
    find(pile, deps)
      .sort(compareRefs)
      .map((list) => ({ source, rank, list })),
  );
  const statements = createItemStatements();
  const items = statements.byItem;
  const ids = createIdIndex();
  const paths = createPathIndex();
  const accounts = new Map<string, string | null>();
  const faults = new Map<string, Scan['unreadable'][number]>();
  const whole = new Set<string>();
  const add = (source: Source, rank: number, listed: ListedItem) => {
    const item = { ...listed, facts: cleanFacts(listed.facts), source, rank };
    if (!statements.add(item)) return;
    ids.addListed(item);
    paths.add(item);
    if (item.account !== null) accounts.set(item.account.id, accounts.get(item.account.id) ?? item.account.username);
  };

  let done = 0;
  for (const some of inTurns(lists)) {
    onProgress({ step: 'lists', done, total: lists.length });
    done += some.length;
    // In list order, whichever is read first.
    const readings = await runInParallel(parallelLists, some, async ({ list, ...of }) => {
      const listed: ListedItem[] = [];
      const put = some.length > 1 ? (item: ListedItem) => listed.push(item) : add.bind(null, of.source, of.rank);
      return { listed, fault: await readList(list, signal, put) };
    });
    for (const [n, { listed, fault: given }] of readings.entries()) {
      const reading = some[n];
      if (reading === undefined) continue;
      const { source, rank, list } = reading;
      const fault = given ?? addAll(listed, (item) => add(source, rank, item));
      const key = JSON.stringify(list.ref);
      if (fault === null) whole.add(key);
      else if ((list.isSure || fault !== 'no-list') && !faults.has(key))
        faults.set(key, { ref: list.ref, reason: fault, listOf: list.isSure ? source : undefined });
    }
  }
  // Several readers may have tried the same file. If one could read it completely, it is readable.
  const unreadable = [...faults].filter(([key]) => !whole.has(key)).map(([, fault]) => fault);
  onProgress({ step: 'lists', done: lists.length, total: lists.length });
  const [only] = accounts;
  const account = only === undefined || accounts.size > 1 ? null : { id: only[0], username: only[1] };
  return { lists, items, ids, paths, idsOf: joinIds(items, ids), unreadable, account };
}

/** Groups consecutive small lists. Every other list is alone. */
function* inTurns<List extends { list: ImportList }>(lists: readonly List[]): Generator<List[]> {
  let some: List[] = [];
  for (const each of lists) {
    const isWithThem = each.list.isSmall === true && some.at(-1)?.list.isSmall === true && some.length < listsAhead;
    if (!isWithThem && some.length > 0) {
      yield some;
      some = [];
    }
    some.push(each);
  }
  if (some.length > 0) yield some;
}

/** Why a list couldn't be read completely, or null. */
async function readList(
  list: ImportList,
  signal: AbortSignal,
  add: (item: ListedItem) => void,
): Promise<UnreadableReason | null> {
  try {
    for await (const item of list.items()) {
      signal.throwIfAborted();
      add(item);
    }
    return null;
  } catch (error) {
    signal.throwIfAborted();
    if (isFailure(error, 'too-large')) return 'too-large';
    return error instanceof SyntaxError ? 'no-list' : 'unreadable';
  }
}

/** Adds what was read of a list. Returns why something is missing, or null. */
function addAll(listed: readonly ListedItem[], add: (item: ListedItem) => void): UnreadableReason | null {
  try {
    for (const item of listed) add(item);
    return null;
  } catch (error) {
    if (isFailure(error, 'too-large')) return 'too-large';
    throw error;
  }
}
