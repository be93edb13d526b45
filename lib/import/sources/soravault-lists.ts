import * as v from 'valibot';
import { isId, timeOf } from '../import-source';
import { isSiteId } from '../name-id';
import { generationIn, type ListedFile } from './tool-list';

/*
 * Output of SoraVault 2 and 3 (https://github.com/charyou/SoraVault, `src/core.js` of 3.0.1). Next to its folders is a
 * manifest of everything that it listed, saved or not, without file names. The folders that it fills during browsing
 * have a manifest with file names.
 */

const manifest = v.object({ soravault_version: v.string(), items: v.array(v.unknown()) });
const browsed = v.object({ version: v.number(), entries: v.array(v.unknown()) });
const text = v.fallback(v.nullish(v.string(), null), null);
const listed = v.object({ genId: text, taskId: text, postId: text, _raw: v.optional(v.unknown()) });
const captured = v.object({ genId: text, postId: text, folder: text, filename: v.string() });

export const isSoraVaultList = (path: string): boolean =>
  /(?:^|\/)(?:soravault_manifest_[^/]*|mirror_manifest|discover_manifest)\.json$/.test(path);

export const isSoraVaultFolder = (path: string): boolean =>
  /(?:^|\/)(?:sora_v[12]_|mirror_browse\/|discover_download\/)/.test(path);

/** The items in a SoraVault list. Null if it isn't one. */
export function readSoraVaultList(list: unknown): { named: ListedFile[]; madeAt: number | null } | null {
  const all = v.safeParse(manifest, list);
  if (all.success) return { named: all.output.items.flatMap(listedItem), madeAt: timeOf(fieldOf(list, 'exported_at')) };
  const seen = v.safeParse(browsed, list);
  if (seen.success)
    return { named: seen.output.entries.flatMap(capturedItem), madeAt: timeOf(fieldOf(list, 'updated_at')) };
  return null;
}

const fieldOf = (list: unknown, name: string) => (list as Record<string, unknown>)[name];

/** For a post, `genId` is an attachment's. The generation's id is then in the raw record. */
function listedItem(item: unknown): ListedFile[] {
  const read = v.safeParse(listed, item);
  if (!read.success) return [];
  const { genId, taskId, postId, _raw } = read.output;
  return [{ ...idsOf(genId, postId, generationIn(_raw)), task: isId(taskId) ? taskId : null, path: null }];
}

function capturedItem(entry: unknown): ListedFile[] {
  const read = v.safeParse(captured, entry);
  if (!read.success) return [];
  const { genId, postId, folder, filename } = read.output;
  const path = folder === null || folder === '' ? filename : `${folder}/${filename}`;
  return [{ ...idsOf(genId, postId, null), task: null, path }];
}

function idsOf(genId: string | null, postId: string | null, generation: string | null) {
  const id = generation ?? (genId !== null && isSiteId(genId) ? genId : null);
  return {
    id,
    post: isId(postId) ? postId : null,
    inName: [genId, postId].filter(isId),
  };
}
