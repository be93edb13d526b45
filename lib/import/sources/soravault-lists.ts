import * as v from 'valibot';
import type { FileContent } from '../../archive/verify/file-content';
import type { IndexedFile } from '../../archive/verify/file-index';
import { labeledText } from '../formats/text-fields';
import { timeInId } from '../id-time';
import { isId, timeOf } from '../import-source';
import type { Facts, ListedItem, ScanDeps } from '../import-types';
import { isSiteId } from '../name-id';
import { idOrNull, listed, pixelsOrNull, id as safeId, textOrNull } from './list-fields';
import { dayOf, fieldsOf, filled, isoOf, ofSameOwner, savedAmong, siteItems } from './site-record';
import { jsonEntries, placeBeside, type ToolEntry } from './tool-list';

/*
 * Output of SoraVault 2 and 3 (https://github.com/charyou/SoraVault, `src/core.js` of 2.5.0 to 3.0.1). Next to its folders
 * is `soravault_manifest_<time>.json` with everything that it listed, saved or not, without file names.
 * `mirror_browse/mirror_manifest.json` and `discover_download/discover_manifest.json` list the files that it saved during
 * browsing. `sora_v2_remixes/chains/remix_chains.json` has the posts that are remixes of others. A program for its folders
 * (https://github.com/thirstyopenclaw-glitch/SoraVault) reads `manifest.json`, an array of posts in their wrappers.
 */

const arrays = ['items', 'entries', 'remix_chains', 'chains'];
const number = v.fallback(v.nullable(v.pipe(v.number(), v.finite())), null);
const flag = v.fallback(v.nullable(v.boolean()), null);

/** An item of the manifest, or a file saved during browsing, which has `folder` and `filename`. */
const vaultItem = v.object({
  genId: v.fallback(v.nullish(v.string(), null), null),
  taskId: idOrNull,
  postId: idOrNull,
  mode: textOrNull,
  source: textOrNull,
  date: textOrNull,
  prompt: textOrNull,
  author: textOrNull,
  width: pixelsOrNull,
  height: pixelsOrNull,
  duration: number,
  model: textOrNull,
  seed: number,
  operation: textOrNull,
  quality: textOrNull,
  isVideo: flag,
  isFavorite: flag,
  collectionTitle: textOrNull,
  folder: textOrNull,
  filename: textOrNull,
});
type VaultItem = v.InferOutput<typeof vaultItem>;

/** The lists with other people's items. */
const othersLists = /^(?:v[12]_liked|v1_discover_creator|v2_creator|v2_remix_(?:children|parents))$/;
/** The lists in which `author` is the character. */
const characterLists = /^v2_(?:my_characters|creator)$/;

/** Reads any of its lists. */
export function readVault(
  file: IndexedFile,
  { readRecord }: Pick<ScanDeps, 'readRecord'>,
): (content: FileContent) => AsyncGenerator<ToolEntry> {
  return (content) =>
    jsonEntries(content, arrays, (raw, words) => {
      const madeAt = timeOf(words.get('exported_at') ?? words.get('updated_at') ?? null) ?? file.modified;
      const items = vaultItems(raw, readRecord);
      if (items === null) return null;
      // Several folders may have files of the same name, each with its own list.
      const places = items.flatMap(({ facts: { id }, path }) =>
        path === null ? [] : listed({ id }, placeBeside(file, path)),
      );
      return { raw, items: [...items.map((item) => ({ ...item, madeAt })), ...places] };
    });
}

/** The items of one entry of any of its lists. Null for anything else. */
export function vaultItems(raw: unknown, readRecord: ScanDeps['readRecord']): ListedItem[] | null {
  const fields = fieldsOf(raw);
  if ('direction' in fields) return chainItems(fields, readRecord);
  if (!('genId' in fields || 'postId' in fields)) return 'post' in fields ? siteItems(raw, readRecord) : null;
  const read = v.safeParse(vaultItem, raw);
  if (!read.success) return null;
  const { prompt } = read.output;
  // A draft's title, if the draft has no prompt.
  const isTitle = prompt !== null && prompt === fieldsOf(fields._raw).title;
  return entryItems({ ...read.output, prompt: isTitle ? null : prompt }, siteItems(fields._raw, readRecord));
}

/** A remix and its original. An entry with only the IDs of posts is not an item. */
function chainItems({ raw }: Record<string, unknown>, readRecord: ScanDeps['readRecord']): ListedItem[] {
  return siteItems(raw, readRecord).map((item) => ({ ...item, facts: { ...item.facts, own: false } }));
}

function entryItems(entry: VaultItem, known: ListedItem[]): ListedItem[] {
  const { genId, postId, folder, filename } = entry;
  const path = filename === null ? null : [folder, filename].filter((each) => each !== null).join('/');
  const own = genId !== null && isSiteId(genId) ? genId : null;
  const inName = [genId, postId].filter((each): each is string => each !== null && isId(each));
  // It saves the first attachment of a post and stores that one's ID as `genId`.
  const saved = savedAmong(known, inName);
  if (saved !== undefined) {
    const others = known.filter((each) => each !== saved);
    const facts = factsOf(entry, true);
    return [
      {
        ...saved,
        facts: filled(saved.facts, facts),
        aliases: [
          ...new Set([...saved.aliases, ...inName.filter((each) => each !== postId && each !== saved.facts.id)]),
        ],
        path,
      },
      ...ofSameOwner(others, facts),
    ];
  }
  const id = [own, postId, ...inName].find((each) => v.is(safeId, each));
  if (id == null) return [];
  const recordKind = postId === null ? 'generation' : 'post';
  return [
    listed({ ...factsOf(entry, false), id }, { recordKind, aliases: inName.filter((each) => each !== id), path }),
  ];
}

/** What an entry says itself. `prompt` may also be a post's text. */
function factsOf(entry: VaultItem, hasRecord: boolean): Partial<Facts> {
  const { genId, taskId, postId, mode, source, date, prompt, collectionTitle, isVideo, author, duration } = entry;
  const { width, height, model, seed, operation, quality, isFavorite } = entry;
  const isPost = isPostEntry(entry);
  const words = isPost ? { caption: prompt } : { prompt };
  return {
    kind: mode === 'v2' || isVideo === true ? 'video' : isVideo === false ? 'image' : null,
    ...{ taskId, postId, width, height, model, seed, operation, quality, favorite: isFavorite },
    ...words,
    ...(hasRecord ? {} : datesOf(date, isPost, [genId, taskId, postId])),
    author: source !== null && characterLists.test(source) ? null : author,
    own: source === null ? null : ownBySource(source),
    durationSeconds: duration !== null && duration > 0 ? duration : null,
    folders: collectionTitle === null ? [] : [collectionTitle],
    characters: source === 'v2_my_characters' && author !== null ? [author] : [],
  };
}

const isPostEntry = ({ mode, source, postId }: Pick<VaultItem, 'mode' | 'source' | 'postId'>) =>
  postId !== null || (mode === 'v2' && source !== null && !/drafts$/.test(source));

/** Whose the items of a list are. Null if it depends. */
function ownBySource(source: string): boolean | null {
  if (othersLists.test(source)) return false;
  return /^v[12]_(?:library|profile|drafts)$/.test(source) ? true : null;
}

/** A date without a time. An ID from the same day is more exact. */
function datesOf(date: string | null, isPost: boolean, ids: readonly (string | null)[]): Partial<Facts> {
  const day = dayOf(date);
  const times = ids.flatMap((each) => (each === null ? [] : (timeInId(each) ?? [])));
  const exact = times
    .map((time) => new Date(time).toISOString())
    .find((time) => day?.slice(0, 10) === time.slice(0, 10));
  if (isPost) return { postedAt: exact ?? day };
  return { createdAt: exact === undefined ? day : null };
}

/**
 * The text file that SoraVault writes next to a media file, `{name}.txt`: labels of one item, and the prompt below a
 * rule. Null for any other text.
 */
export function vaultText(text: string): ListedItem | null {
  if (!/^\s*Source\s*:/.test(text)) return null;
  const { fields, body } = labeledText(text, (line) => /^\W*Prompt\W*$/.test(line));
  const source = fields.get('source') || null;
  const ids = ['generation id', 'task id', 'post id'].map((label) => fields.get(label) || null);
  const [genId = null, taskId = null, postId = null] = ids;
  if (source === null || genId === null) return null;
  const [, width, height] = /^(\d+)\D+(\d+)/.exec(fields.get('resolution') ?? '') ?? [];
  const mode = source.startsWith('v1') ? 'v1' : 'v2';
  const isVideo = mode === 'v2' || fields.get('type') === 'V1 Video' || /vid/.test(fields.get('task type') ?? '');
  const words = body.replace(/\n$/, '');
  const seed = Number(fields.get('seed') || Number.NaN);
  const raw = {
    ...{
      source,
      genId,
      taskId,
      postId: postId ?? (genId.startsWith('s_') ? genId.replace(/-attachment-.*/, '') : null),
    },
    ...{ mode, isVideo, date: fields.get('date'), author: fields.get('author'), seed },
    ...{ prompt: words === '(none)' ? null : words, collectionTitle: fields.get('folder') },
    ...{ width: Number(width), height: Number(height), duration: Number.parseFloat(fields.get('duration') ?? '') },
    ...{ quality: fields.get('quality'), operation: fields.get('operation'), model: fields.get('model') },
  };
  return entryItems(v.parse(vaultItem, raw), [])[0] ?? null;
}

/**
 * The derivative's text file next to a video, `prompts/{id}.md`: labels between two rules, then the prompt. Null for
 * any other text.
 */
export function vaultMarkdown(text: string): ListedItem | null {
  if (!/^---\r?\n/.test(text)) return null;
  const { fields, body } = labeledText(text.replace(/^---\r?\n/, ''), (line) => line === '---');
  const [own, source] = [fields.get('id'), fields.get('source')];
  if (own === undefined || source === undefined || !/^v[12]_/.test(source) || !v.is(safeId, own)) return null;
  const createdAt = isoOf(fields.get('created_at')) ?? null;
  return listed({
    id: own,
    kind: 'video',
    prompt: body.trim() || null,
    ...(own.startsWith('s_') ? { postId: own } : { createdAt }),
  });
}
