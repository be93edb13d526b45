import { expect, test } from 'vitest';
import { toRecordText } from '../../../../lib/sora/records/record-text';
import { faultIn, itemSchema } from '../../../../lib/storage/row-schemas';
import { otherShape } from '../sora/sora-fixtures';
import { type Answer, exportTwice } from './harness/odd-export';
import { fieldsOf, formsOf, labelOf, type OddForm } from './harness/odd-forms';
import { linkedIn, lostBy, narrowedFaults, type OddRow, oddRow } from './harness/odd-library';
import { rowKinds, withFreshLinks } from './harness/odd-rows';
import { oddValues } from './harness/odd-values';

/** What is wrong with how an odd row is read. */
function faultsIn({ kind, sound, path, value, reading, soundReading }: OddForm): string[] {
  const mayBeLost = lostBy(kind, sound, path, value);
  const linked = new Set(linkedIn(reading));
  const opened = new Set(reading.opens.map(({ list, id }) => `${list} ${id}`));
  const isVital = kind.vital.test(path.join('.'));
  const isNothing = reading.items.length + reading.opens.length + reading.lost.length === 0;
  // A reply without an attachment is only text.
  const isExpected =
    soundReading.items.length > 0 && !/replies: post\.attachments/.test(labelOf({ kind, path, value }));
  return [
    ...linkedIn(soundReading).flatMap((id) => (linked.has(id) || mayBeLost(id) ? [] : [`${id} is lost`])),
    ...soundReading.opens.flatMap(({ list, id }) =>
      opened.has(`${list} ${id}`) || isVital ? [] : [`${list} is lost`],
    ),
    ...(isNothing && isExpected ? ['it is lost without a word'] : []),
    ...reading.items.flatMap((item) => {
      const field = faultIn(item, itemSchema);
      return field === null ? [] : [`${field} cannot be stored`];
    }),
    ...(JSON.stringify(reading).includes('gen_evil') ? ['a prototype is read'] : []),
  ];
}

const kinds = rowKinds();

/** The kinds of rows that are each read in a different way. */
const distinct = (() => {
  const readers = kinds.map(({ list }) => ('read' in list ? list.read : list.opens));
  return kinds.filter((_, nth) => readers.findIndex((reader) => reader === readers[nth]) === nth);
})();

/** Every odd value in every field of all kinds: what is wrong with the results, and one row for each way of reading. */
function readAll() {
  const faults: string[] = [];
  const rows: OddRow[] = [];
  let forms = 0;
  for (const kind of distinct) {
    const known = new Set<string>();
    for (const form of formsOf(kind)) {
      const { sound, path, value, reading, soundReading } = form;
      forms++;
      faults.push(...faultsIn(form).map((fault) => `${labelOf(form)}: ${fault}`));
      const as = JSON.stringify(reading);
      const key = `${kind.rows.indexOf(sound)} ${path.join('.')} ${as}`;
      if (as !== JSON.stringify(soundReading) && !known.has(key)) rows.push(oddRow(kind, sound, [path], value));
      known.add(key);
    }
  }
  return { faults, rows, forms };
}

test('An odd value in any field of a record only costs what that field says: everything else is exported, and the next export works', async () => {
  const { faults, rows, forms } = readAll();
  expect(faults).toEqual([]);
  expect(forms).toBeGreaterThan(20_000);
  expect(rows.flatMap(({ owed }) => owed).length).toBeGreaterThan(1_000);
  expect(await narrowedFaults(rows)).toEqual([]);
});

test('The stored record contains every field, whatever its value', () => {
  const names = rowKinds().flatMap((kind) =>
    kind.rows.flatMap((row) => fieldsOf(kind, row).unseen.filter((path) => typeof path.at(-1) === 'string')),
  );
  const faults: string[] = [];
  for (const name of new Set(names.map((path) => String(path.at(-1))))) {
    for (const [value, json] of Object.entries(oddValues)) {
      const stored = JSON.parse(toRecordText(JSON.parse(`{"before":1,"${name}":${json ?? 'null'},"after":1}`)));
      if (stored.before !== 1 || stored.after !== 1 || !(name in stored)) faults.push(`${name} is ${value}`);
    }
  }
  expect(faults).toEqual([]);
});

/** Rows in which all unread fields are odd at once, and rows of lists that are read like others. */
function otherRows(): OddRow[] {
  const values = Object.entries(oddValues);
  return kinds.flatMap((kind) =>
    kind.rows.slice(0, 1).flatMap((sound) => {
      const { seen, unseen } = fieldsOf(kind, sound);
      // One value per field is enough: another kind covers all of them.
      if (!distinct.includes(kind))
        return seen.map((path, nth) => oddRow(kind, sound, [path], values[nth % values.length]?.[0] ?? ''));
      const isUnseen = new Set(unseen.map((path) => path.join('.')));
      const outermost = unseen.filter((path) => !isUnseen.has(path.slice(0, -1).join('.')));
      // Hundreds of fields with this content would test memory.
      return values.map(([value, json]) =>
        oddRow(kind, sound, (json ?? '').length > 1000 ? outermost.slice(0, 1) : outermost, value),
      );
    }),
  );
}

test('Odd values in unread fields cost nothing: everything is exported, and the next export works', async () => {
  expect(await narrowedFaults(otherRows())).toEqual([]);
});

test('However oddly a list is paged, its items are saved once and the run ends', async () => {
  let links = 0;
  const file = () => {
    const url = `https://videos.openai.com/${links++}`;
    return { url, encodings: { source: { path: url, size: 9e15 } } };
  };
  const draft = (id: string, more: object = {}) => ({ id, kind: 'sora_draft', ...file(), ...more });
  const good = ["gen_it's(1)!~*", 'gen_long', 'gen_twice', `gen_${'\u{1f98a}'.repeat(190)}`, 'gen_size'];
  const rows = [
    ...[null, 12.5, 'row', [], [[]], {}, true].map((row) => JSON.stringify(row)),
    '['.repeat(50_000) + ']'.repeat(50_000),
    '{"__proto__":{"id":"gen_evil","url":"https://videos.openai.com/evil"}}',
    JSON.stringify(draft('x'.repeat(10_000))),
    JSON.stringify(draft('..')),
    JSON.stringify(draft('gen_\ud800')),
    ...good.map((id) => JSON.stringify(draft(id))),
    JSON.stringify(draft('gen_long', { prompt: 'word '.repeat(200_000), title: '\ud800\u0000'.repeat(10_000) })),
    JSON.stringify(draft('gen_twice', { width: 9e15 })),
  ];
  let requested = 0;
  // First the same page with another cursor each time, then the same cursor forever.
  const drafts = () => `{"items":[${rows}],"cursor":${requested++ < 3 ? `"c${requested}"` : '"c0"'}}`;
  const posts = '{"items":[],"cursor":"again"}';
  const folders = {
    data: [{ id: "coll_it's (1)" }, { id: "coll_it's(1)" }],
    has_more: true,
    last_id: 'x'.repeat(20_000),
  };
  const answer: Answer = (path) => {
    if (path.includes('/profile/drafts')) return drafts();
    if (path.includes('/profile_feed')) return posts;
    return path.includes('/collections?') ? JSON.stringify(folders) : '{"profile":[12.5],"capabilities":1e999}';
  };

  const { faults, items, ends } = await exportTwice(answer, ['sora1-folders', 'sora2-drafts', 'sora2-posts']);
  expect(faults).toEqual([]);
  expect([...items.values()].map(({ status }) => status)).toEqual(good.map(() => 'saved'));
  expect([...items.keys()].sort()).toEqual(good.sort());
  expect(ends.map(({ state, reason }) => [state, reason])).toEqual([
    ['partial', 'site-changed'],
    ['partial', 'paging-loop'],
    ['unavailable', 'paging-loop'],
  ]);
});

test('Records in the form of older captures are exported with the texts that people wrote', async () => {
  const shape = (path: string) => JSON.stringify(withFreshLinks(otherShape<object>(path)));
  const answer: Answer = (path) => {
    if (/list_tasks\?limit/.test(path)) return shape('/backend/v2/list_tasks?limit=1');
    if (path.includes('social_favorites'))
      return `{"data":[${shape('/backend/generations/{gen_id}')}],"has_more":false}`;
    if (path.includes('/profile/drafts/v2')) return shape('/backend/project_y/profile/drafts/v2?limit=1');
    return path.includes('/cameos') ? shape('/backend/project_y/profile/drafts?limit=1') : '{}';
  };
  const sources = ['sora1-library', 'sora1-likes', 'sora2-drafts', 'sora2-cameo-drafts'] as const;
  const { faults, items } = await exportTwice(answer, sources);
  expect(faults).toEqual([]);
  const storyboard =
    'Shot 1 (frame 0): A figure of brass stands in a field of clouds\n\nShot 2 (frame 100): It slowly lifts its head. Handheld camera';
  expect([...items.values()].map(({ id, status, kind, prompt }) => [id, status, kind, prompt]).sort()).toEqual([
    ['690f0000a0b481910011223344556677', 'saved', 'video', 'The words stand only here'],
    ['gen_01k9testcase00000000000010', 'saved', 'video', storyboard],
    ['gen_01k9testcase00000000000020', 'saved', 'video', '愚公移山'],
  ]);
  expect(items.get('690f0000a0b481910011223344556677')?.path).toContain('The words stand only here');
});
