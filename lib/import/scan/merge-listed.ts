import { bestDate } from '../../item-text/best-date';
import { firstTitle } from '../../item-text/stock-titles';
import type { ImportSourceName as Source } from '../../model/item';
import type { Facts, ListedItem } from '../import-types';
import { noFacts } from '../sources/list-fields';

/** What one list says about an item, with the rank of its source: 0 knows most. */
export type RankedItem = ListedItem & { source: Source; rank: number };

/** What several lists say about one item, merged. */
export type MergedItem = {
  facts: Facts & { own: boolean };
  sources: Source[];
  account: string | null;
};

/**
 * Merges all that lists say about one item, independent of their order. For each fact, the first value counts: from
 * the source that knows most, from generations before posts, from newer lists before older ones.
 */
export function mergeListed(items: readonly RankedItem[]): MergedItem {
  const all = items.length < 2 ? items : distinct(items);
  // An item that was used as a reference is still its own item.
  const others = all.filter(({ facts: { kind } }) => kind !== 'reference');
  const ordered = others.length > 0 ? others : all;
  const facts = ordered.map((each) => each.facts);
  const merged = firstOfEach(facts);
  const titles = facts.map(({ title }) => title).filter(saysSomething) as string[];
  const owners = facts.map(({ own }) => own).filter((own) => own !== null);
  const accounts = new Set(ordered.flatMap(({ account }) => (account === null ? [] : account.id)));
  return {
    facts: {
      ...merged,
      ...bestDate(facts),
      title: firstTitle(...titles),
      // Only our own archives know that an item isn't the user's own.
      own: owners.length === 0 || owners.includes(true),
      folders: union(facts.map(({ folders }) => folders)),
      characters: union(facts.map(({ characters }) => characters)),
    },
    sources: [...new Set(all.map(({ source }) => source))],
    account: accounts.size === 1 ? ([...accounts][0] ?? null) : null,
  };
}

const factNames = [
  ...(['id', 'kind', 'taskId', 'postId', 'postedAt', 'prompt', 'title', 'caption', 'author'] as const),
  ...(['width', 'height', 'durationSeconds', 'model', 'seed', 'operation', 'quality', 'favorite', 'archived'] as const),
  ...(['remixOf', 'beside', 'permalink'] as const),
] satisfies (keyof Facts)[];

/**
 * For each fact, the first value. It modifies a copy in place, because nearly all of 100,000 items are in one list
 * only.
 */
function firstOfEach(facts: readonly Facts[]): Facts {
  const merged: Facts = { id: '', ...noFacts, ...facts[0] };
  const fields: Record<string, unknown> = merged;
  for (const name of factNames)
    if (!saysSomething(fields[name])) fields[name] = facts.find((each) => saysSomething(each[name]))?.[name] ?? null;
  return merged;
}

const saysSomething = (value: unknown): boolean =>
  typeof value === 'string' ? /\S/.test(value) : value !== null && value !== undefined;

const union = (lists: string[][]): string[] => [...new Set(lists.flat())];

/** Removes duplicates and sorts the rest by content, so that the input order doesn't matter. */
function distinct(items: readonly RankedItem[]): RankedItem[] {
  const byText = new Map(
    items.map((item) => [JSON.stringify([item.rank, item.recordKind, item.madeAt, item.account, item.facts]), item]),
  );
  return [...byText]
    .sort(([textA, a], [textB, b]) => compareRanks(a, b) || (textA < textB ? -1 : 1))
    .map(([, item]) => item);
}

function compareRanks(a: RankedItem, b: RankedItem): number {
  const post = (item: RankedItem) => (item.recordKind === 'post' ? 1 : 0);
  return a.rank - b.rank || post(a) - post(b) || (b.madeAt ?? 0) - (a.madeAt ?? 0);
}
