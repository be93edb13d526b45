import { type Answer, exportTwice } from './odd-export';
import { type Reading, type RowKind, readingOf } from './odd-rows';
import { oddValues, type Path, textWith, valueAt } from './odd-values';

/**
 * A row of a list as JSON text, with its name in a failing test. `owed`: items that must be saved despite the odd
 * value.
 */
export type OddRow = { kind: string; label: string; text: string; owed: string[] };

const pageRows = 100;

/** The row with its own ids; those of people stay. */
function withOwnIds(row: object, mark: string): object {
  const text = JSON.stringify(row);
  return JSON.parse(
    text.replaceAll(/"((?:gen|task|s|media|ref|ch|coll)_[\w-]+|[0-9a-f]{32})"/g, (_, id: string) => `"${id}${mark}"`),
  );
}

/**
 * Whether this value in this field says that there is no file (sora-api §3.2, §3.5): any text and any time do, other
 * numbers don't.
 */
function isSignOfAbsence(path: Path, value: string): boolean {
  const name = String(path.at(-1));
  if (name === 'output_blocked') return value === 'true';
  if (!/^(deleted_at|tombstoned_at)$/.test(name)) return false;
  const json = oddValues[value] ?? 'null';
  return value === 'a time in milliseconds' || (json.startsWith('"') && json !== '""');
}

/** The items of a valid row that an odd value may cost: those that it identifies or is part of. */
export function lostBy(kind: RowKind, sound: object, path: Path, value: string): (id: string) => boolean {
  const isVital = kind.vital.test(path.join('.'));
  if (!isVital && !isSignOfAbsence(path, value)) return () => false;
  const gone = JSON.stringify(valueAt(sound, isVital ? path : path.slice(0, -1)));
  return (id) => gone.includes(`"${id}"`);
}

/** Ids of the items with their own file. */
export const linkedIn = ({ items }: Reading): string[] =>
  items.flatMap(({ id, kind, links }) => (links.length > 0 && (kind === 'video' || kind === 'image') ? [id] : []));

/** The id of the only row in a list that a row opens. */
const insideOf = (list: string, id: string) => `gen_in_${list}_${id}`;
/** Only one of a character's lists has a row. */
const hasInside = (list: string) => !['appearances', 'drafts'].includes(list);

let marks = 0;

/** The row with an odd value in these fields, as the site sends it. */
export function oddRow(kind: RowKind, sound: object, paths: Path[], value: string): OddRow {
  const own = withOwnIds(sound, `x${++marks}`);
  const text = textWith(own, paths, oddValues[value] ?? null);
  const lost = paths.map((path) => lostBy(kind, own, path, value));
  const owed = linkedIn(readingOf(kind, own)).filter((id) => !lost.some((isLost) => isLost(id)));
  const opened = readingOf(kind, JSON.parse(text)).opens.filter(({ list }) => hasInside(list));
  const where = paths.length === 1 ? paths[0]?.join('.') : `each of ${paths.length} fields`;
  return {
    kind: kind.name,
    label: `${kind.name}: ${where} is ${value}`,
    text,
    owed: [...owed, ...opened.map(({ list, id }) => insideOf(list, id))],
  };
}

const asVideo = (id: string) => ({ id, generation_id: id, url: `https://videos.openai.com/${encodeURIComponent(id)}` });
const asPost = (id: string) => ({ post: { id: `s_${id}`, attachments: [asVideo(id)] } });

/** The list with the nested lists of one kind, by the id in its request. */
const main = { folder: 'coll_main', character: 'ch_main', post: 's_main' };
const parent = JSON.stringify({ post: { ...asPost('gen_main').post, id: main.post, reply_count: 1, remix_count: 1 } });

/** A site whose lists have these rows, one list per page. */
function siteWithRows(rows: OddRow[]): Answer {
  const of = (...kinds: string[]) => rows.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
  const inside = (list: string, id: string, row: (id: string) => object) => [JSON.stringify(row(insideOf(list, id)))];
  const opened = (isMain: boolean, kind: string, other: () => string[]) => (isMain ? of(kind) : other());

  const lists: [RegExp, string, (id: string) => string[]][] = [
    [/list_tasks\?archived/, 'task_responses', () => of('sora1-archived')],
    [/list_tasks/, 'task_responses', () => of('sora1-library')],
    [/collections\/social_favorites\/generations/, 'data', () => of('sora1-likes')],
    [
      /collections\/([^/]+)\/generations/,
      'data',
      (id) => opened(id === main.folder, 'sora1-folders folder', () => inside('folder', id, asVideo)),
    ],
    [/collections/, 'data', () => [JSON.stringify({ id: main.folder }), ...of('sora1-folders')]],
    [
      /drafts\/cameos\/character\/([^/?]+)/,
      'items',
      (id) => opened(id === main.character, 'sora2-characters drafts', () => []),
    ],
    [/drafts\/cameos/, 'items', () => of('sora2-cameo-drafts')],
    [/profile\/drafts/, 'items', () => of('sora2-drafts')],
    [
      /profile\/[^/]+\/characters/,
      'items',
      () => [JSON.stringify({ user_id: main.character }), ...of('sora2-characters')],
    ],
    [/post_listing\/likes/, 'items', () => of('sora2-likes')],
    [/profile_feed\/me\?cut=appearances/, 'items', () => of('sora2-cameos')],
    [/profile_feed\/me/, 'items', () => [parent, ...of('sora2-posts', 'sora2-replies', 'sora2-remixes')]],
    [
      /profile_feed\/([^/?]+)\?cut=appearances/,
      'items',
      (id) => opened(id === main.character, 'sora2-characters appearances', () => []),
    ],
    [
      /profile_feed\/([^/?]+)/,
      'items',
      (id) => opened(id === main.character, 'sora2-characters posts', () => inside('posts', id, asPost)),
    ],
    [
      /post\/([^/]+)\/tree/,
      'items',
      (id) => opened(id === main.post, 'sora2-replies replies', () => inside('replies', id, asPost)),
    ],
    [
      /post\/([^/]+)\/remix_feed/,
      'items',
      (id) => opened(id === main.post, 'sora2-remixes remixes', () => inside('remixes', id, asPost)),
    ],
  ];
  return (path) => {
    for (const [pattern, field, rowsOf] of lists) {
      const match = pattern.exec(path);
      if (match === null) continue;
      const all = rowsOf(decodeURIComponent(match[1] ?? ''));
      const from = Number(/(?:after|cursor)=n(\d+)/.exec(path)?.[1] ?? 0);
      const next = from + pageRows < all.length ? `"n${from + pageRows}"` : 'null';
      const page = `"${field}":[${all.slice(from, from + pageRows)}],"cursor":${next}`;
      if (path.includes('/tree')) return `{"post":null,"children":{${page}}}`;
      return `{${page},"last_id":${next},"has_more":${next !== 'null'}}`;
    }
    return '{}';
  };
}

/** What is wrong with an export from a site with these rows. */
async function faultsOf(rows: OddRow[]): Promise<string[]> {
  try {
    const { faults, items, ends } = await exportTwice(siteWithRows(rows));
    const isSaved = (id: string) => items.get(id)?.status === 'saved';
    return [
      ...faults,
      ...ends.flatMap(({ source, state, reason }) =>
        ['complete', 'partial'].includes(state) && [null, 'site-changed'].includes(reason)
          ? []
          : [`${source} is ${state}: ${reason}`],
      ),
      ...rows.flatMap(({ label, owed }) => owed.filter((id) => !isSaved(id)).map((id) => `${label}: ${id} is lost`)),
    ];
  } catch (error) {
    return [String(error)];
  }
}

/** What is wrong with an export of these rows, reduced to the fewest rows that still fail. Empty if nothing is. */
export async function narrowedFaults(rows: OddRow[]): Promise<string[]> {
  const faults = await faultsOf(rows);
  const [only] = rows;
  if (faults.length === 0 || only === undefined) return faults;
  if (rows.length === 1) return faults.map((fault) => `${only.label}: ${fault}`);
  const half = rows.length >> 1;
  for (const part of [rows.slice(0, half), rows.slice(half)]) {
    const narrowed = await narrowedFaults(part);
    if (narrowed.length > 0) return narrowed;
  }
  return faults;
}
