import { ulid } from '../identifiers';
import type { Random } from '../seeded-random';
import { makeOddTasks, makeTasks } from './make-tasks';
import type { User } from './person';
import type { Folder, Made, OwnStock, Task } from './stock';

const made = Date.UTC(2025, 2, 1);

/** A row for every generation of these tasks. */
export function rowsOf(tasks: readonly Task[]): Made[] {
  return tasks.flatMap((task) => task.generations.map((generation) => ({ task, generation })));
}

/**
 * Four folders: one with several pages, one whose title no file system allows, one without a title, and an empty one.
 * They overlap, and contain some of the trash. UNPROVEN: that a folder may have items that no other list has.
 */
export function makeFolders(random: Random, owner: User, own: OwnStock, count: number): Folder[] {
  const rows = rowsOf(own.tasks);
  const elsewhere = rowsOf([...makeTasks(random, owner, Math.ceil(count / 3)), ...makeOddTasks(random, owner)]);
  const contents: [string, Made[]][] = [
    ['Harbour studies', rows.slice(0, count + 3)],
    ['../<b>"CON"</b>: half \ud83d', [...rows.slice(2, 4), ...rowsOf(own.archived).slice(0, 2), ...elsewhere]],
    ['', rows.slice(-1)],
    ['Nothing yet', []],
  ];
  return contents.map(([title, content], index) => {
    const createdAt = made + index * 86_400_000;
    const sorted = [...content].sort((a, b) => b.generation.createdAt - a.generation.createdAt);
    return { id: `coll_${ulid(random, createdAt)}`, title, createdAt, rows: sorted };
  });
}
