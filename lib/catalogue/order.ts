import type { Card } from './card';

export type Order = 'newest' | 'oldest' | 'longest' | 'largest';

/** Smaller comes first; what is unknown comes last. */
function compare(a: number | null | undefined, b: number | null | undefined): number {
  return (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY) || 0;
}

const byName = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Cards in an order. By time, the variants of a task stand together, at the time of the one that comes first. */
export function inOrder(cards: readonly Card[], order: Order): Card[] {
  if (order === 'longest' || order === 'largest') {
    const rank = ({ seconds, bytes }: Card) => -((order === 'longest' ? seconds : bytes) ?? Number.NEGATIVE_INFINITY);
    return cards.toSorted((a, b) => compare(rank(a), rank(b)) || byName(a.id, b.id));
  }
  const sign = order === 'newest' ? -1 : 1;
  const rank = ({ time }: Card) => (time === null ? Number.POSITIVE_INFINITY : sign * time);
  const taskRank = new Map<string, number>();
  for (const card of cards) {
    const task = card.taskId ?? card.id;
    taskRank.set(task, Math.min(taskRank.get(task) ?? Number.POSITIVE_INFINITY, rank(card)));
  }
  return cards.toSorted((a, b) => {
    const taskA = a.taskId ?? a.id;
    const taskB = b.taskId ?? b.id;
    if (taskA !== taskB) return compare(taskRank.get(taskA), taskRank.get(taskB)) || byName(taskA, taskB);
    return compare(rank(a), rank(b)) || byName(a.id, b.id);
  });
}
