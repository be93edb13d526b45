import type { Replica } from '../../replica/replica';

/** Removes some generations that are in no other list from the library. The returned function makes them now. */
export function toBeMade({ accounts: [{ stock }], library }: Replica, count: number) {
  const isAlone = (id: string) => library.get(id)?.status === 'saved' && library.get(id)?.lists.length === 1;
  const tasks = stock.tasks
    .filter(({ generations, references }) => generations.length === 1 && references.length === 0)
    // New items have no old links.
    .filter(({ generations }) => generations.every(({ id, oldLinks }) => isAlone(id) && !oldLinks))
    .slice(0, count);
  for (const task of tasks) stock.tasks.splice(stock.tasks.indexOf(task), 1);
  return {
    tasks: tasks.map(({ id }) => id),
    ids: tasks.flatMap(({ generations }) => generations.map(({ id }) => id)),
    make() {
      const createdAt = Date.now();
      for (const task of tasks) {
        const generations = task.generations.map((generation) => ({ ...generation, createdAt }));
        stock.tasks.unshift({ ...task, generations });
      }
    },
  };
}
