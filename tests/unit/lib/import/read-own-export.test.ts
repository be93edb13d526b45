import { beforeAll, describe, expect, test } from 'vitest';
import type { ChosenFile } from '../../../../lib/archive/verify/file-index';
import { chosen, type Files, sampleExport } from '../archive/verify/sample-export';
import { filesOf, zipOf } from './pile';
import { read, readOne } from './read-files';

let sample: Awaited<ReturnType<typeof sampleExport>>;
beforeAll(async () => {
  sample = await sampleExport();
});

const isMedia = (path: string) => /\/data\/videos\/.*\.mp4$/.test(path);
const mediaIn = (all: Files) => Object.keys(all).filter(isMedia);
const listed = { 'E/bagit.txt': 'BagIt-Version: 1.0\n' };
const line = (item: Record<string, unknown>) =>
  JSON.stringify({ id: 'gen_x', kind: 'video', sha256: '0'.repeat(64), ...item });

describe('An export of ours', () => {
  test('is recognized in parts and unpacked, with its account, its time, and each item’s size and checksum', async () => {
    for (const all of [sample.parts, sample.unpacked]) {
      const { kind, account, madeAt, ids, has, absent } = await readOne(chosen(all));
      expect({ kind, account, ids, absent }).toEqual({
        kind: 'export',
        account: 'user-fixture',
        ids: sample.ids,
        absent: { count: 0, some: [] },
      });
      expect(madeAt).toBeGreaterThan(0);
      for (const each of has) expect(each).toMatchObject({ isPost: false, sha256: /^[0-9a-f]{64}$/ });
    }
  });

  test('only counts existing files: not missing or empty ones, ones of another size, or ones in a part that was not chosen', async () => {
    const [missing = '', empty = '', short = ''] = mediaIn(sample.unpacked);
    const all: Files = { ...sample.unpacked, [empty]: new Uint8Array(), [short]: new Uint8Array(7) };
    delete all[missing];
    const { ids, absent } = await readOne(chosen(all));
    expect(ids).toHaveLength(sample.ids.length - 3);
    expect(absent).toEqual({ count: 3, some: [missing, empty, short].map((path) => path.replace(/^.*?\//, '')) });

    const [first = '', ...rest] = Object.keys(sample.parts);
    const without = Object.fromEntries(rest.map((name) => [name, sample.parts[name] as Files[string]]));
    const partly = await readOne(chosen(without));
    expect(first).toContain('part 001');
    expect(partly.ids.length + partly.absent.count).toBe(sample.ids.length);
    expect(partly.absent.count).toBeGreaterThan(0);
  });

  test('with only one part counts what is in that part', async () => {
    const [first = ''] = Object.keys(sample.parts);
    const { ids, account } = await readOne(chosen({ [first]: sample.parts[first] as Files[string] }));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(sample.ids.length);
    expect(account).toBeNull();
  });

  test('finds moved or renamed files by their bytes, even for two items with the same bytes', async () => {
    const entries = Object.entries(sample.unpacked);
    const all: Files = Object.fromEntries(
      entries.map(([path, bytes], nth) => [isMedia(path) ? `sorted/film ${nth}.mp4` : path, bytes]),
    );
    const { ids } = await readOne(chosen(all));
    expect(ids).toEqual(sample.ids);

    const content = 'the same bytes';
    const [copy] = filesOf({ 'elsewhere/a.mp4': content });
    const sha256 = await sumOf(copy);
    const twins = ['gen_a', 'gen_b'].map((id) =>
      line({ id, path: `data/videos/${id}.mp4`, bytes: content.length, sha256 }),
    );
    const both = await readOne(
      filesOf({ ...listed, 'E/data/library.json': twins.join(',\n'), 'elsewhere/a.mp4': content }),
    );
    expect(both.ids).toEqual(['gen_a', 'gen_b']);
  });

  test('in a truncated ZIP counts nothing that is not in it', async () => {
    const packed = await zipOf({
      'E/data/library.json': `${line({ path: 'data/videos/a.mp4', bytes: 5 })}\n`,
      'E/data/videos/a.mp4': 'video',
    });
    // The directory still lists the file, but its local header is missing.
    const at = Buffer.from(packed).lastIndexOf('PK\x03\x04', packed.length, 'latin1');
    const { ids, absent } = await readOne(filesOf({ 'E.zip': packed.slice().fill(0, at, at + 4) }));
    expect([ids, absent.count]).toEqual([[], 1]);
  });
});

describe('Something that only looks like our export', () => {
  test.each([
    ['an invalid id', line({ id: 'x'.repeat(5000), path: 'data/a.mp4' })],
    ['a path outside', line({ path: '../../data/a.mp4' })],
    ['an absolute path', line({ path: '/data/a.mp4' })],
    ['prototype keys', '{"id":"gen_x","path":"__proto__","sha256":"constructor"}'],
    ['half a line', '{"id":"gen_x","path":"data/a'],
    ['a list of something else', '{"id":7,"path":{},"sha256":[]}'],
  ])('counts nothing: %s', async (_, text) => {
    const all = filesOf({
      ...listed,
      'E/data/library.json': text,
      'a.mp4': 'video',
      'data/a.mp4': 'video',
      'E/data/videos/b.mp4': 'b',
    });
    const { found } = await read(all);
    expect(found.flatMap(({ has }) => has)).toEqual([]);
  });

  test('with lists that inflate endlessly is abandoned, and the rest is read', async () => {
    const bomb = await zipOf({ 'E/data/library.json': 'x'.repeat(20_000_000) }, 'DEFLATE');
    expect(bomb.length).toBeLessThan(100_000);
    const { found, unreadable } = await read([...filesOf({ 'bomb.zip': bomb }), ...chosen(sample.parts)]);
    expect(unreadable).toEqual([{ name: 'E', fault: 'too-large' }]);
    expect(found.map(({ has }) => has.length)).toEqual([sample.ids.length]);
  });

  test('a file that is not a ZIP, or a truncated one, is reported', async () => {
    const [first = ''] = Object.keys(sample.parts);
    const half = sample.parts[first]?.slice(0, 5000) ?? new Uint8Array();
    const { found, unreadable } = await read(filesOf({ [first]: half, 'holiday.zip': 'no' }));
    expect(found).toEqual([]);
    expect(unreadable).toEqual([
      { name: first, fault: 'cut-short' },
      { name: 'holiday.zip', fault: 'not-a-zip' },
    ]);
  });
});

async function sumOf(one: ChosenFile | undefined): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', (await one?.file.arrayBuffer()) ?? new ArrayBuffer());
  return Buffer.from(digest).toString('hex');
}
