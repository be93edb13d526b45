import type { IndexedFile } from '../archive/verify/file-index';
import type { MissingFiles, SavedElsewhere } from '../model/saved-history';
import { type ImportDeps, isId, missingFilesOf } from './import-source';

/** What a list of another tool says of an item: its ids as far as it tells them, and how its file may be known. */
export type ListedFile = {
  /** The generation's. */
  id: string | null;
  task: string | null;
  post: string | null;
  /** Ids that stand in the file's name. */
  inName: string[];
  /** How the file's path ends; null where the list does not say. */
  path: string | null;
};

/** Ids as the site makes them (ULIDs, and 32 hexadecimal digits), which tools put into names of files. */
const idInName = /gen_[0-9a-z]{20,}|s_[0-9a-f]{20,}(?:-attachment-\d+)?/g;
const isMediaName = /\.(?:mp4|mov|m4v|webm|png|jpe?g|webp|gif|avif|heic)$/i;
/** A small picture of something is not the thing. */
const isStandIn = /(?:thumb(?:nail)?|preview|poster)\b[^/]*$/i;

/** Enough to know a picture or a video by. */
const headBytes = 64;

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
export const idsIn = (path: string): string[] => nameOf(path).toLowerCase().match(idInName) ?? [];

/** The post that an id of a post or of its attachment names. */
const postIn = (id: string): string => id.replace(/-attachment-\d+$/, '');

/**
 * The generation that a raw record is about: a generation, a draft, an attachment, or the first attachment of a post, which is the one
 * that the tools save.
 */
export function generationIn(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { post, attachments, generation_id, id } = raw as Record<string, unknown>;
  const first = Array.isArray(attachments) ? attachments[0] : undefined;
  const isGeneration = (value: unknown): value is string => isId(value) && value.startsWith('gen_');
  return [generation_id, id].find(isGeneration) ?? generationIn(first) ?? generationIn(post);
}

/**
 * Those pictures and videos that lists name, or whose own names hold an id. A file counts when it is not empty and begins as one: what a
 * tool has saved of an error does not.
 */
export async function matchFiles(
  files: readonly IndexedFile[],
  named: readonly ListedFile[],
  { isMedia }: Pick<ImportDeps, 'isMedia'>,
): Promise<{ has: SavedElsewhere[]; absent: MissingFiles }> {
  const byId = new Map(named.flatMap((each) => each.inName.map((id) => [id.toLowerCase(), each])));
  const byPath = new Map(named.flatMap((each) => (each.path === null ? [] : [[each.path, each]])));
  const has = new Map<string, SavedElsewhere>();
  const there = new Set<ListedFile>();
  for (const copy of files) {
    if (!isMediaName.test(copy.path) || isStandIn.test(copy.path)) continue;
    const ids = idsIn(copy.path);
    const reported = ids.map((id) => byId.get(id)).find((each) => each !== undefined) ?? byEnd(byPath, copy.path);
    const own = savedElsewhereOf(reported, ids, copy.bytes);
    if (own === null || !(await beginsAsMedia(copy, isMedia))) continue;
    has.set(own.id, own);
    if (reported !== undefined) there.add(reported);
  }
  const isHad = ({ id }: ListedFile) => id !== null && has.has(id);
  const missing = named.filter((each) => !there.has(each) && !isHad(each));
  return {
    has: [...has.values()],
    absent: missingFilesOf(missing.map(({ path, inName, id }) => path ?? inName[0] ?? id ?? '')),
  };
}

/** The entry whose path is the end of this one: what was chosen may lie above it. */
function byEnd(byPath: ReadonlyMap<string, ListedFile>, path: string): ListedFile | undefined {
  for (let from = 0; from >= 0; from = path.indexOf('/', from) + 1 || -1) {
    const named = byPath.get(path.slice(from));
    if (named !== undefined) return named;
  }
  return undefined;
}

function savedElsewhereOf(reported: ListedFile | undefined, ids: string[], bytes: number): SavedElsewhere | null {
  const generation = reported?.id ?? ids.find((id) => id.startsWith('gen_')) ?? null;
  const post = reported?.post ?? ids.filter((id) => id.startsWith('s_')).map(postIn)[0] ?? null;
  const id = generation ?? post;
  if (id === null) return null;
  const names = [generation, reported?.task, post].filter(isId);
  return { id, isPost: generation === null, names, bytes, sha256: null };
}

async function beginsAsMedia(copy: IndexedFile, isMedia: ImportDeps['isMedia']): Promise<boolean> {
  // A file that the disk does not give is had by nobody.
  const content = copy.bytes === 0 ? null : await copy.open().catch(() => null);
  if (content === null) return false;
  if (content instanceof Blob) {
    const head = await content
      .slice(0, headBytes)
      .arrayBuffer()
      .catch(() => null);
    return head !== null && content.size === copy.bytes && isMedia(new Uint8Array(head));
  }
  const reader = content.getReader();
  // What does not unpack is no file that anybody has.
  const first = await reader.read().catch(() => null);
  await reader.cancel().catch(() => undefined);
  return first?.value !== undefined && isMedia(first.value.subarray(0, headBytes));
}
