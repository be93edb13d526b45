import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readDirectly } from '../../../../../lib/archive/zip/read-ahead';
import { locateEntry } from '../../../../../lib/archive/zip/zip-content';
import { readZipDirectory } from '../../../../../lib/archive/zip/zip-directory';
import type { ZipEntry } from '../../../../../lib/archive/zip/zip-entry';
import { type HandmadeEntry, handmadeZip, unicodePathField } from './handmade-zip';

const GB = 1024 ** 3;
const content = (text: string) => new TextEncoder().encode(text);

async function entriesOf(zip: Blob): Promise<ZipEntry[]> {
  const read = await readZipDirectory(zip);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

async function textsIn(zip: Blob): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const entry of await entriesOf(zip)) {
    if (entry.bytes > 1000) continue;
    const stored = await locateEntry(zip, entry, readDirectly(zip));
    texts[entry.path] = stored?.data instanceof Uint8Array ? Buffer.from(stored.data).toString() : 'unreadable';
  }
  return texts;
}

describe('The name of a ZIP entry', () => {
  // "é" and "ж" in the code pages of Western Europe and Russia.
  const cp437 = new Uint8Array([0x82, 0x2e, 0x6d, 0x70, 0x34]);
  const utf8 = 0x0800;

  test.each<[string, HandmadeEntry, string, boolean]>([
    ['is UTF-8 where flag 11 says so', { name: 'é.mp4', flags: utf8 }, 'é.mp4', false],
    ['is UTF-8 where nothing says so, as from Archive Utility', { name: 'e\u0301 雨.mp4' }, 'e\u0301 雨.mp4', true],
    ['is in code page 437 where it is no UTF-8', { name: cp437 }, 'é.mp4', true],
    [
      'comes from the Unicode path field of that very name',
      { name: cp437, extra: unicodePathField('ж.mp4', cp437) },
      'ж.mp4',
      false,
    ],
    [
      'is its own where the Unicode path field is of another name',
      { name: cp437, extra: unicodePathField('ж.mp4', content('old.mp4')) },
      'é.mp4',
      true,
    ],
    ['has slashes though only backslashes were written', { name: 'data\\a.mp4' }, 'data/a.mp4', true],
  ])('%s', async (_, entry, path, isNameGuessed) => {
    expect(await entriesOf(handmadeZip([entry]))).toMatchObject([{ path, isNameGuessed }]);
  });
});

describe('A ZIP over 4 GB from macOS, which keeps the lower 32 bits of each size and place', () => {
  test('is read when its files are smaller than 4 GB each', async () => {
    const zip = handmadeZip([
      { name: 'a.mp4', bytes: 3 * GB },
      { name: 'b.mp4', bytes: 3 * GB },
      { name: 'c.txt', content: content('behind 6 GB') },
      { name: 'd.mp4', bytes: 3 * GB },
      { name: 'e.txt', content: content('behind 9 GB') },
    ]);
    expect((await entriesOf(zip)).map(({ bytes }) => bytes)).toEqual([3 * GB, 3 * GB, 11, 3 * GB, 11]);
    expect(await textsIn(zip)).toEqual({ 'c.txt': 'behind 6 GB', 'e.txt': 'behind 9 GB' });
  });

  test.each([
    ['first', ['large', 'small', 'other']],
    ['in between', ['small', 'large', 'other']],
    ['last', ['small', 'other', 'large']],
    ['twice', ['large', 'small', 'large', 'other']],
  ])('is read when a file that is larger itself comes %s', async (_, order) => {
    const made: Record<string, HandmadeEntry> = {
      large: { name: 'large.mp4', bytes: 5 * GB + 77 },
      small: { name: 'small.txt', content: content('small') },
      other: { name: 'other.txt', content: content('other') },
    };
    const zip = handmadeZip(order.map((each) => made[each] as HandmadeEntry));
    const sizes: Record<string, number> = { large: 5 * GB + 77, small: 5, other: 5 };
    expect((await entriesOf(zip)).map(({ bytes, packed }) => [bytes, packed])).toEqual(
      order.map((each) => [sizes[each], sizes[each]]),
    );
    expect(await textsIn(zip)).toEqual({ 'small.txt': 'small', 'other.txt': 'other' });
  });

  test.each(['', 'A cat'])('keeps the size of %j, which compression makes longer', async (text) => {
    const deflated = deflateRawSync(text);
    const zip = handmadeZip([
      { name: 'large.mp4', bytes: 5 * GB },
      { name: 'prompt.txt', content: content(text), deflated },
    ]);
    const [, prompt] = await entriesOf(zip);
    expect(deflated.length).toBeGreaterThan(text.length);
    expect(prompt).toMatchObject({ bytes: text.length, packed: deflated.length });
  });

  test('is read when it has more entries than 16 bits count', async () => {
    const many = Array.from({ length: 70_000 }, (_, n) => ({ name: `${n}.txt` }));
    expect(await entriesOf(handmadeZip(many))).toHaveLength(70_000);
  });

  test('is not taken apart when its entries do not lie one behind the other', async () => {
    const entries = ['a.mp4', 'b.mp4', 'c.mp4'].map((name) => ({ name, bytes: 3 * GB }));
    expect(await readZipDirectory(handmadeZip(entries, { isReversed: true }))).toBe('directory');
  });
});
