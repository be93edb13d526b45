import type { ListedItem } from '../import-types';
import type { NameId } from '../name-id';

/** Maps IDs to items, according to lists and file names. */
export type IdIndex = {
  addListed(item: ListedItem): void;
  /** Call it for every file before `resolve`: a name may show that a task has several generations. */
  addName(name: NameId): void;
  /**
   * The items that a listed item is part of or another name of: a generation with another ID, or a post or task listed
   * without its generations. Otherwise itself. Several if a post or task has several and no alias says which.
   */
  ownersOf(id: string, aliases?: readonly string[]): string[];
  /** The item of a file with this name. Null if a task or post has several and the name doesn't say which. */
  resolve(name: NameId): string | null;
};

/** More generations than any task or post has. */
const maxOwners = 12;
/** Maximum IDs that are followed from one. */
const maxFollowed = 64;

export function createIdIndex(): IdIndex {
  /** Items by their own ID, in lower case. */
  const own = new Map<string, string>();
  /** Items by each of their other IDs, nearly always one each. */
  const others = new Map<string, string | string[]>();
  const tasksOfSeveral = new Set<string>();
  /** The first file in each task's folder. */
  const inTaskFolder = new Map<string, string>();

  const add = (alias: string | null, id: string) => {
    if (alias === null) return;
    const key = alias.toLowerCase();
    const known = others.get(key);
    if (known === undefined) others.set(key, id);
    else if (typeof known === 'string') {
      if (known !== id) others.set(key, [known, id]);
    } else if (known.length < maxOwners && !known.includes(id)) known.push(id);
  };
  /** The other items with an ID. OpenAI's export only has the digits of a post's ID. */
  const othersBy = (id: string): string[] => {
    const key = id.toLowerCase();
    const found = others.get(key) ?? others.get(`s_${key}`) ?? [];
    const all = (typeof found === 'string' ? [found] : found).filter((each) => each !== id);
    // A list may know a post's video by the post. A generation is more exact.
    const post = /^(.+)-attachment-\d+$/.exec(key)?.[1];
    const exact = all.filter((each) => each.toLowerCase() !== post);
    return exact.length > 0 ? exact : all;
  };
  const ownersOf = (id: string): string[] => {
    const followed = new Set<string>();
    const found: string[] = [];
    for (const next = [id]; next.length > 0; ) {
      const each = next.pop() ?? id;
      if (followed.has(each)) continue;
      followed.add(each);
      const owners = followed.size < maxFollowed ? othersBy(each) : [];
      if (owners.length === 0) found.push(each);
      else next.push(...owners);
    }
    // Each is a name of the others. Any choice works if it is the same for all of them.
    return found.length > 0 ? found : [preferred([...followed])];
  };
  const ownersByAlias = (id: string, aliases: readonly string[]): string[] => {
    const all = ownersOf(id);
    if (all.length < 2) return all;
    return aliases.map(ownersOf).find(([only, ...more]) => more.length === 0 && all.includes(only ?? '')) ?? all;
  };
  /** The item of the first known ID. Null if that one stands for several. */
  const known = (...ids: string[]): string | null | undefined => {
    const found = ids.find((id) => own.has(id) || others.has(id));
    if (found === undefined) return undefined;
    const owners = ownersOf(own.get(found) ?? found);
    return owners.length === 1 ? owners[0] : null;
  };

  return {
    ownersOf: (id, aliases = []) => ownersByAlias(id, aliases),
    addListed({ facts: { id, taskId, postId, beside, kind }, aliases }) {
      own.set(id.toLowerCase(), id);
      // Captions and reference images share the IDs of the item they belong to.
      if (beside !== null || kind === 'caption' || kind === 'reference') return;
      for (const alias of [taskId, postId, ...aliases]) add(alias, id);
    },
    addName({ form, id, index, inFolder, version }) {
      if (form !== 'task' || version === 'thumbnail') return;
      const first = inFolder === null ? null : (inTaskFolder.get(id) ?? inFolder);
      if (first !== null) inTaskFolder.set(id, first);
      if ((index !== null && index > 0) || first !== inFolder) tasksOfSeveral.add(id);
    },
    resolve({ form, id, index, isSure }) {
      const isLater = index !== null && index > 0;
      if (form === 'task') {
        if (isLater) return null;
        const item = known(id);
        const isWhole = item === undefined || item === own.get(id);
        return item === null || (isWhole && tasksOfSeveral.has(id)) ? null : (item ?? id);
      }
      if (form === 'generation') {
        const item = known(id, `s_${id}`);
        return item === undefined ? (isSure ? id : null) : item;
      }
      const attachment = `${id}-attachment-${index ?? 0}`;
      const item = isLater ? known(attachment) : known(attachment, id, id.replace('s_', ''));
      return item === undefined ? (isLater ? attachment : id) : item;
    },
  };
}

/** The most informative of an item's names: a generation's ID, then the first in code unit order. */
function preferred(ids: readonly string[]): string {
  const rank = (id: string) => (id.startsWith('gen_') ? 0 : 1);
  return ids.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))[0] ?? '';
}
