import type { LibraryCard } from './library-card';

export type Order = 'newest' | 'oldest' | 'longest' | 'largest';

/** Cards in an order. */
export type Ordered<Held extends LibraryCard> = {
  cards: readonly Held[];
  /**
   * The time that each card is sorted by, by its ID, in milliseconds since 1970: that of the first card in its group.
   * Undated groups are missing, and so is everything in an order other than by time.
   */
  times: ReadonlyMap<string, number>;
};

const unknown = Number.POSITIVE_INFINITY;

/** Smaller comes first, and unknown last. */
function rankOf({ time, seconds, bytes }: LibraryCard, order: Order): number {
  switch (order) {
    case 'newest':
      return time === null ? unknown : -time;
    case 'oldest':
      return time ?? unknown;
    case 'longest':
      return seconds === null ? unknown : -seconds;
    case 'largest':
      return bytes === null ? unknown : -bytes;
  }
}

/** Two unknown values are equal, although their difference is NaN. */
const compare = (a: number, b: number) => a - b || 0;

const byName = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

type Ranked = { rank: number; name: string };
type Group<Held> = Ranked & { time: number | null; members: (Ranked & { card: Held })[] };

const byRank = (a: Ranked, b: Ranked) => compare(a.rank, b.rank) || byName(a.name, b.name);

/**
 * Sorts cards. By time, a task's variants stay together, at the time of whichever comes first. An undated card, such as
 * a reference image, joins the group of the item it belongs to.
 */
export function inOrder<Held extends LibraryCard>(cards: readonly Held[], order: Order): Ordered<Held> {
  const byTime = order === 'newest' || order === 'oldest';
  const groups = new Map<string, Group<Held>>();
  const groupOf = byTime ? createGrouping(cards) : ({ id }: LibraryCard) => id;
  for (const card of cards) {
    const member = { rank: rankOf(card, order), name: card.id, card };
    const name = groupOf(card);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { rank: member.rank, name, time: card.time, members: [member] });
    else {
      if (member.rank < group.rank) Object.assign(group, { rank: member.rank, time: card.time });
      group.members.push(member);
    }
  }

  const ordered: Held[] = [];
  const times = new Map<string, number>();
  for (const { time, members } of [...groups.values()].sort(byRank))
    for (const { card } of members.sort(byRank)) {
      ordered.push(card);
      if (byTime && time !== null) times.set(card.id, time);
    }
  return { cards: ordered, times };
}

/** Returns the group of a card: its task, or that of the item it belongs to if it has no time of its own. */
function createGrouping(cards: readonly LibraryCard[]): (card: LibraryCard) => string {
  const owners = new Set(cards.flatMap(({ time, beside }) => (time === null && beside !== null ? [beside] : [])));
  const ownerById = new Map(cards.filter(({ id }) => owners.has(id)).map((card) => [card.id, card]));
  return (card) => {
    const owner = (card.time === null && card.beside !== null && ownerById.get(card.beside)) || card;
    return owner.taskId ?? owner.id;
  };
}
