import type { Card } from './card';

export type Order = 'newest' | 'oldest' | 'longest' | 'largest';

const unknown = Number.POSITIVE_INFINITY;

/** Smaller comes first, and what is unknown last. */
function rankOf({ time, seconds, bytes }: Card, order: Order): number {
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

/** Two that are unknown are alike, though their difference is no number. */
const compare = (a: number, b: number) => a - b || 0;

const byName = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

type Ranked = { rank: number; name: string };

const byRank = (a: Ranked, b: Ranked) => compare(a.rank, b.rank) || byName(a.name, b.name);

/** Cards in an order. By time, the variants of a task stand together, at the time of the one that comes first. */
export function inOrder<Held extends Card>(cards: readonly Held[], order: Order): Held[] {
  const byTime = order === 'newest' || order === 'oldest';
  const groups = new Map<string, Ranked & { members: (Ranked & { card: Held })[] }>();
  for (const card of cards) {
    const member = { rank: rankOf(card, order), name: card.id, card };
    const name = byTime ? (card.taskId ?? card.id) : card.id;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { rank: member.rank, name, members: [member] });
    else {
      group.rank = Math.min(group.rank, member.rank);
      group.members.push(member);
    }
  }
  return [...groups.values()].sort(byRank).flatMap(({ members }) => members.sort(byRank).map(({ card }) => card));
}
