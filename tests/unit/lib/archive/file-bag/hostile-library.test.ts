import { expect, test } from 'vitest';
import { readItem } from '../../../../../lib/archive/file-bag/read-existing-item';
import { schemaFaults } from '../../../../e2e/harness/library-schema';
import { itemsOf } from '../../storage/fresh-store';
import { createFileBagHarness } from './file-bag-harness';
import { createMemoryFolder } from './memory-folder';

const library = 'Sora export/data/library.json';
const odd: unknown[] = [12.5, -1, 1e308, '9', '', '\0', [], {}, [1], true, false, null, 'x'.repeat(2_000_000)];

type Line = Record<string, unknown>;

/** A folder with an export of three items. One field of the first item is replaced. */
async function folderWith(field: string, value: unknown) {
  const folder = createMemoryFolder();
  await (await createFileBagHarness({ gen_a: 1000, gen_b: 2000, gen_gone: 500 }, { folder })).run();
  const text = new TextDecoder().decode(folder.files().get(library));
  const lines = text.split('\n').map((line) => {
    if (!line.startsWith('{"id":"gen_a"')) return line;
    return `${JSON.stringify({ ...JSON.parse(line.replace(/,$/, '')), [field]: value })},`;
  });
  folder.put(library, new TextEncoder().encode(lines.join('\n')));
  return folder;
}

const idsOf = (items: Line[]) => items.map(({ id, status }) => [id, status]).sort();

test.each([
  ['mediaType', 12],
  ['mediaType', 'text/html; charset=utf-8'],
  ['variant', { a: 1 }],
  ['variant', 7],
  ['bytes', 12.5],
  ['sha256', 5],
  ['path', ['data/a.mp4']],
  ['path', '../../outside.mp4'],
  ['path', 'data/../../elsewhere.mp4'],
  ['path', 'data/library.csv'],
  ['kind', 3],
  ['sources', 'sora1-library'],
])(
  'an export into a folder whose library.json has a wrong %s (%j) fetches only that file again',
  async (field, value) => {
    const folder = await folderWith(field, value);
    const world = await createFileBagHarness({ gen_a: 1000, gen_b: 2000 }, { folder });
    await world.run();

    expect(world.fetched).toEqual(['gen_a']);
    // The journal must be valid: the store checks each row.
    const rows = await itemsOf(world.store, 'job');
    expect(rows.map(({ id, status }) => [id, status])).toEqual([
      ['gen_a', 'saved'],
      ['gen_b', 'saved'],
    ]);
    const written = JSON.parse(new TextDecoder().decode(folder.files().get(library)));
    expect(schemaFaults(written)).toEqual([]);
    expect(idsOf(written.items)).toEqual(['gen_a', 'gen_b', 'gen_gone'].map((id) => [id, 'saved']));
  },
);

test('a field of a wrong type costs only that field of an item that Sora no longer has', async () => {
  const folder = await folderWith('prompt', 12);
  await (await createFileBagHarness({ gen_b: 2000 }, { folder })).run();
  const written = JSON.parse(new TextDecoder().decode(folder.files().get(library)));
  expect(schemaFaults(written)).toEqual([]);
  expect(written.items).toContainEqual(expect.objectContaining({ id: 'gen_a', status: 'saved', prompt: null }));
});

test.each(['data/parts/part-99999999999999999999.ndjson', 'data/../../outside', '/etc/passwd', 'data/%2e%2e/%0D'])(
  'a manifest that lists %s does not block an export',
  async (path) => {
    const folder = createMemoryFolder();
    await (await createFileBagHarness({ gen_a: 1000 }, { folder })).run();
    const manifest = 'Sora export/manifest-sha256.txt';
    const text = new TextDecoder().decode(folder.files().get(manifest));
    folder.put(manifest, new TextEncoder().encode(`${text}${'0'.repeat(64)}  ${path}\n`));
    const world = await createFileBagHarness({ gen_a: 1000 }, { folder });
    await world.run();
    expect(world.fetched).toEqual([]);
    expect([...folder.files().keys()].filter((name) => name.includes('part-'))).toEqual([
      'Sora export/data/parts/part-001.ndjson',
    ]);
  },
);

test('a field of an item may have any value: what is read could have been written by an export', async () => {
  const folder = createMemoryFolder();
  await (await createFileBagHarness({ gen_a: 1000 }, { folder })).run();
  const whole = JSON.parse(new TextDecoder().decode(folder.files().get(library)));
  const item: Line = whole.items[0];
  for (const field of Object.keys(item)) {
    for (const value of odd) {
      const read = readItem(JSON.stringify({ ...item, [field]: value }));
      if (read === null) continue;
      expect(
        schemaFaults({ ...whole, items: [read.item] }),
        `${field}: ${JSON.stringify(value)?.slice(0, 20)}`,
      ).toEqual([]);
    }
    const { [field]: _left, ...without } = item;
    const read = readItem(JSON.stringify(without));
    if (read !== null) expect(schemaFaults({ ...whole, items: [read.item] }), `without ${field}`).toEqual([]);
  }
  expect(readItem(JSON.stringify(item))).toEqual({ item, isFlawed: false });
});
