import type { ListedItem } from '../import-types';
import type { NameId } from '../name-id';

/** Maps ids to items, according to lists and file names. */
export type IdIndex = {
  addListed(item: ListedItem): void;
  /** Call it for every file before `resolve`: a name may show that a task has several generations. */
  addName(name: NameId): void;
  /** The item of a file with this name. Null if a task or post has several and the name doesn't say which. */
  resolve(name: NameId): string | null;
};

/** Marks an id that several items share. */
const several = Symbol('several');

export function createIdIndex(): IdIndex {
  const own = new Map<string, string>();
  const others = new Map<string, string | typeof several>();
  const tasksOfSeveral = new Set<string>();

  const add = (alias: string | null, id: string) => {
    if (alias === null) return;
    const key = alias.toLowerCase();
    const known = others.get(key);
    others.set(key, known === undefined || known === id ? id : several);
  };
  const known = (...keys: string[]) =>
    keys.map((key) => own.get(key) ?? others.get(key)).find((each) => each !== undefined);

  return {
    addListed({ facts: { id, taskId, postId, beside, kind }, aliases }) {
      own.set(id.toLowerCase(), id);
      // Captions and reference images share the ids of the item they belong to.
      if (beside !== null || kind === 'caption' || kind === 'reference') return;
      for (const alias of [taskId, postId, ...aliases]) add(alias, id);
    },
    addName({ form, id, index }) {
      if (form === 'task' && index !== null && index > 0) tasksOfSeveral.add(id);
    },
    resolve({ form, id, index }) {
      const isLater = index !== null && index > 0;
      if (form === 'task') {
        if (isLater) return null;
        const item = known(id);
        return item === several || (item === undefined && tasksOfSeveral.has(id)) ? null : (item ?? id);
      }
      if (form === 'generation') {
        const item = known(id, `s_${id}`);
        return item === several ? null : (item ?? id);
      }
      const attachment = `${id}-attachment-${index ?? 0}`;
      const item = isLater ? known(attachment) : known(attachment, id, id.replace('s_', ''));
      return item === several ? null : (item ?? (isLater ? attachment : id));
    },
  };
}
