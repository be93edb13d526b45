import type { ListedItem } from '../import-types';
import type { NameId } from '../name-id';

/** Which item an id stands for, by all that lists and files name. */
export type IdIndex = {
  addListed(item: ListedItem): void;
  /** To be called for each file before any is resolved: one may show that a task has several generations. */
  addName(name: NameId): void;
  /** The item that a file named so is of; null where a task or a post holds several and the name does not say which. */
  resolve(name: NameId): string | null;
};

/** Several items go by this id. */
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
      // Captions and reference images share the ids of what they belong to.
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
