import * as v from 'valibot';
import { type FileContent, textOf } from '../../archive/verify/file-content';
import type { IndexedFile } from '../../archive/verify/file-index';
import type { ImportList, ListedItem } from '../import-types';
import { isSiteId } from '../name-id';
import { idOrNull, listed, id as siteId } from './list-fields';
import { isLoneJson } from './lone-json';

/** Maximum bytes of a list that is read as one text. */
const maxJson = 256_000_000;

/** What another tool's list says about an item: the ids it has, and how to find its file. */
export type ListedFile = {
  /** The generation's id. */
  id: string | null;
  task: string | null;
  post: string | null;
  /** Ids in the file's name. */
  inName: string[];
  /** The end of the file's path. Null if the list doesn't say. */
  path: string | null;
};

/**
 * The generation's id in a raw record of a generation, draft, attachment, or post. For a post, it is that of the first
 * attachment, which is the one that the tools save.
 */
export function generationIn(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { post, attachments, generation_id, id } = raw as Record<string, unknown>;
  const first = Array.isArray(attachments) ? attachments[0] : undefined;
  const isGeneration = (value: unknown): value is string => typeof value === 'string' && isSiteId(value);
  return [generation_id, id].find(isGeneration) ?? generationIn(first) ?? generationIn(post);
}

type Read = { named: ListedFile[]; madeAt: number | null };

/** A JSON list of another tool. `read` returns null for any other list. */
export function jsonList(file: IndexedFile, read: (list: unknown) => Read | null): ImportList {
  return listOf(file, async (content) => {
    const pieces: string[] = [];
    for await (const piece of textOf(content, maxJson)) pieces.push(piece);
    return read(JSON.parse(pieces.join('').replace(/^\ufeff/, '')));
  });
}

/** A CSV list of another tool. `read` returns null for any other table. */
export function tableList(file: IndexedFile, read: (content: FileContent) => Promise<ListedFile[] | null>): ImportList {
  return listOf(file, async (content) => {
    const named = await read(content);
    return named === null ? null : { named, madeAt: null };
  });
}

function listOf(file: IndexedFile, read: (content: FileContent) => Promise<Read | null>): ImportList {
  return {
    ref: file.ref,
    isSure: !isLoneJson(file),
    async *items() {
      const content = await file.open();
      if (content === null) throw new TypeError('its ZIP does not give it');
      const list = await read(content);
      if (list === null) throw new SyntaxError('a list of something else');
      for (const named of list.named) {
        const item = itemOf(named, list.madeAt);
        if (item !== null) yield item;
      }
    },
    // These lists only have ids.
    async *records() {},
  };
}

function itemOf({ id, task, post, inName, path }: ListedFile, madeAt: number | null): ListedItem | null {
  const own = [id, post, ...inName].find((each) => v.is(siteId, each));
  if (own == null) return null;
  const [taskId, postId] = [task, post].map((each) => v.parse(idOrNull, each));
  return listed({ id: own, taskId: taskId ?? null, postId: postId ?? null }, { aliases: inName, path, madeAt });
}
