import { ExpectedFailure } from '../model/failure';
import type { Facts } from './import-types';
import type { RankedItem } from './scan/merge-listed';
import { noFacts } from './sources/list-fields';

/** What all lists say about each item, without what another statement of the same source says, too. */
export type ItemStatements = {
  /** By the item's ID. */
  byItem: Map<string, RankedItem[]>;
  /** False if it says nothing new. Throws too-large if it does and there are too many. */
  add(item: RankedItem): boolean;
};

/** `characters`: UTF-16 code units of all texts. */
export type StatementLimits = { statements: number; characters: number };

/** Several times the largest real import. Each statement takes 2 kB of memory, without its texts. */
const limits: StatementLimits = { statements: 600_000, characters: 400_000_000 };
/** More statements about one item are only kept. Comparing each with all others would take quadratic time. */
const maxCompared = 32;

/**
 * Archives of one library overlap, and each names an item twice: in its library and in a part. Keeping every statement
 * would take several times the memory.
 */
export function createItemStatements(max = limits): ItemStatements {
  const byItem: ItemStatements['byItem'] = new Map();
  const size: StatementLimits = { statements: 0, characters: 0 };
  const count = (item: RankedItem, times: 1 | -1) => {
    size.statements += times;
    size.characters += times * charactersOf(item);
  };
  return {
    byItem,
    add(item) {
      const known = byItem.get(item.facts.id) ?? [];
      const compared = known.slice(0, maxCompared);
      if (compared.some((other) => saysAllOf(other, item))) return false;
      for (const other of compared.filter((each) => saysAllOf(item, each))) {
        known.splice(known.indexOf(other), 1);
        count(other, -1);
      }
      if (size.statements >= max.statements || size.characters + charactersOf(item) > max.characters)
        throw new ExpectedFailure('too-large', String(max.statements));
      known.push(item);
      byItem.set(item.facts.id, known);
      count(item, 1);
      return true;
    },
  };
}

const charactersOf = ({ facts: { prompt, title, caption } }: RankedItem): number =>
  [prompt, title, caption].reduce((sum, text) => sum + (text?.length ?? 0), 0);

/** Whether leaving out `less` would change nothing in the merged item (`mergeListed`) or where its file is found. */
function saysAllOf(more: RankedItem, less: RankedItem): boolean {
  const account = less.account ?? more.account;
  return (
    more.rank === less.rank &&
    more.recordKind === less.recordKind &&
    more.facts.kind === less.facts.kind &&
    more.account?.id === account?.id &&
    more.account?.username === account?.username &&
    (less.path === null || (less.path === more.path && less.zip === more.zip)) &&
    (less.bytes ?? more.bytes) === more.bytes &&
    (less.sha256 ?? more.sha256) === more.sha256 &&
    less.aliases.every((alias) => more.aliases.includes(alias)) &&
    haveFacts(more.facts, less.facts) &&
    isMergedFirst(more, less)
  );
}

/** Whether nothing can come between the two with a value that replaces one of `more` only. */
const isMergedFirst = (more: RankedItem, less: RankedItem): boolean =>
  (more.madeAt ?? 0) > (less.madeAt ?? 0) ||
  (more.madeAt === less.madeAt && more.account?.id === less.account?.id && haveFacts(less.facts, more.facts)) ||
  haveFacts({ ...noFacts, id: less.facts.id, kind: less.facts.kind }, less.facts);

function haveFacts(more: Facts, less: Facts): boolean {
  // Without `dateFrom`, a date is a list's own.
  if (less.createdAt !== null && less.dateFrom !== more.dateFrom) return false;
  for (const key in less) {
    const [said, known] = [less[key as keyof Facts], more[key as keyof Facts]];
    if (said === known || said === null || said === undefined) continue;
    if (!Array.isArray(said) || (said.length > 0 && JSON.stringify(said) !== JSON.stringify(known))) return false;
  }
  return true;
}
