import type { Random } from '../seeded-random';
import { makeClips } from './clips';
import type { Stock } from './stock';
import { makeTasks } from './tasks';

/** A library of about `items` generations, three fifths of them from the first Sora, and `archived` more in its trash. */
export function makeStock(random: Random, items: number, archived: number): Stock {
  const tasks = Math.round(items * 0.6);
  return {
    tasks: makeTasks(random, tasks),
    ...makeClips(random, items - tasks),
    archived: makeTasks(random, archived),
  };
}
