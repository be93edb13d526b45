import { drafts, envelope, listTasks, posts } from '../../sora/sora-fixtures';

/** Where a field stands in a record. */
type Path = readonly (string | number)[];

/** A record of the site with something odd in it, as JSON. `owed`: items that must be saved in spite of it. */
export type OddRecord = { text: string; owed: string[] };

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** What has no form in JSON.stringify, by what stands for it until the text is written. */
const written: Record<string, string> = {
  '(infinite)': '1e999',
  '(deep)': nested(200),
  '(deepest)': nested(5_000),
  '(prototype)': '{"__proto__":{"id":"gen_evil","own":true},"constructor":{"prototype":{"own":true}}}',
  '(surrogate)': '"\\ud800"',
};

const oddNumbers: readonly unknown[] = [
  ...[12.5, 0.1, -1, 0, 1, 2 ** 53, 9e15, 1e16, 1e308, -1e308, 5e-324, 1775900000710, '(infinite)'],
  ...['12', '1e3', 'NaN', ''],
];
const oddValues: readonly unknown[] = [
  ...oddNumbers,
  ...[true, false, null, [], [7], [[]], {}, [null], 'x'.repeat(10_000), '\u0000\u001f\u202e', '../..', '<b>'],
  ...['(deep)', '(prototype)', '(surrogate)'],
];

/** Parts of a record that say nothing of the item's own id and file, whatever the names in them. */
const isOwn = (path: Path) =>
  !path.some((key) =>
    /^(creation_config|actions|moderation_result|profile|user|thumbnail|gif|ld|md|unfurl)$/.test(String(key)),
  );

const vitalNames =
  /^(id|generation_id|generations|attachments|draft|post|url|path|downloadable_url|watermark|no_watermark|output_blocked|deleted_at|tombstoned_at|kind|download_status|encodings|source|source_wm|download_urls)$/;

/** What an item goes by, where its file lies, and what says that there is none: whoever changes these may lose it. */
const isVital = (path: Path) => isOwn(path) && vitalNames.test(String(path.at(-1)));

/** Every field of a record, with what is in it, and every element of its lists. */
function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[...at, key], ...pathsIn(Reflect.get(value, key), [...at, key])]);
}

function put(record: object, path: Path, value: unknown): void {
  const holder = path.slice(0, -1).reduce<unknown>((inner, key) => Reflect.get(inner as object, key), record);
  const key = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(holder as object, key);
  else Reflect.set(holder as object, key, value);
}

/**
 * All odd forms of a record: those in which every field that is not vital is odd at once, then every container of one depth, then every
 * vital field of one depth; of each so many that each field has had each value. Each form has ids and links of its own.
 */
export function oddFormsOf(record: object, idsOf: (record: unknown) => string[], mark: string): OddRecord[] {
  const forms: OddRecord[] = [];
  const values = [...oddValues, undefined];
  const deepened = new Set<string>();
  // What exhausts a stack takes long to parse: each field has it once, in whichever element of a list that it is.
  const deepest = (path: Path, value: unknown) => {
    const field = path.filter((key) => typeof key === 'string').join('.');
    if (value !== '(deep)' || deepened.has(field)) return value;
    deepened.add(field);
    return '(deepest)';
  };
  const add = (bends: [Path, unknown][], isOwed: boolean) => {
    const own = (text: string) =>
      text
        .replaceAll(/\b(gen|task|s|media)_[a-z0-9]{6,}/gi, `$&${mark}${forms.length}`)
        .replaceAll(/\bse=2026-[^&"]*/g, 'se=2027-01-01T00%3A00%3A00Z');
    const copy = JSON.parse(own(JSON.stringify(record)));
    const owed = isOwed ? idsOf(copy) : [];
    for (const [path, value] of bends) put(copy, path, deepest(path, value));
    const text = JSON.stringify(copy).replaceAll(/"(\([a-z]+\))"/g, (all, name: string) => written[name] ?? all);
    forms.push({ text, owed });
  };

  const paths = pathsIn(record);
  const at = (path: Path) => path.reduce<unknown>((inner, key) => Reflect.get(inner as object, key), record);
  const isContainer = (path: Path) => typeof at(path) === 'object' && at(path) !== null;
  const bend = (some: Path[], shift: number) =>
    some.map((path, nth): [Path, unknown] => [path, values[(nth + shift) % values.length]]);
  const addAll = (some: Path[], isOwed: boolean) => {
    if (some.length > 0) for (const shift of values.keys()) add(bend(some, shift), isOwed);
  };
  const vital = paths.filter(isVital);
  // What holds something vital is vital itself.
  const other = paths.filter((path) => !vital.some((each) => path.every((key, n) => each[n] === key)));
  addAll(
    other.filter((path) => !isContainer(path)),
    true,
  );
  // Of two containers one may hold the other, but not at the same depth.
  for (const depth of new Set(paths.map(({ length }) => length))) {
    const isAtDepth = (path: Path) => path.length === depth;
    addAll(
      other.filter((path) => isAtDepth(path) && isContainer(path)),
      true,
    );
    addAll(vital.filter(isAtDepth), false);
  }
  // A number is no sign that a file was deleted or withheld.
  const withholding = paths.filter((path) => /^(output_blocked|deleted_at|tombstoned_at)$/.test(String(path.at(-1))));
  for (const path of withholding)
    for (const value of oddNumbers) if (typeof value === 'number' && value < 1e12) add([[path, value]], true);
  return forms;
}

/** Records of every form that holds an item, as the fixtures have them. */
export const templates = {
  tasks: () => listTasks().task_responses,
  generations: () => envelope<{ data: object[] }>('/backend/collections/{coll_id}/generations?limit=10').data,
  drafts: () => drafts().items,
  posts: () => posts().items,
  cameoDrafts: () => envelope<{ items: object[] }>('/backend/project_y/profile/drafts/cameos?limit=15').items,
};
