import { describe, expect, it } from 'vitest';
import { libraryCsv } from '../../../../../lib/archive/format/library-csv';
import { wholeList } from '../../../../../lib/archive/format/list-text';
import { libraryItem } from './sample-library';

/** A strict RFC 4180 parser: quotes only around whole cells, CRLF after every row. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (token.lastIndex < csv.length) {
    const found = token.exec(csv);
    if (found === null) throw new Error('not RFC 4180');
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

async function read(...items: ReturnType<typeof libraryItem>[]): Promise<Record<string, string>[]> {
  const text = wholeList(libraryCsv(), items);
  expect(text.startsWith('\ufeff')).toBe(true);
  const [header = [], ...rows] = parse(text.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']));
  });
}

describe('library.csv', () => {
  it('has a row for every item, with the keys of library.json as columns', async () => {
    const rows = await read(libraryItem({ id: 'gen_1' }), libraryItem({ id: 'gen_2', title: 'x' }));
    expect(rows.map(({ id }) => id)).toEqual(['gen_1', 'gen_2']);
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(libraryItem()));
    expect(rows[1]).toMatchObject({ title: 'x', own: 'true', favorite: 'false', seed: '-7', durationSeconds: '10.1' });
  });

  it('has the origin of dates in a last column if items were imported, and no such column otherwise', async () => {
    const items = [libraryItem({ dateFrom: 'id' }), libraryItem()];
    const [header = [], ...rows] = parse(wholeList(libraryCsv(true), items).slice(1));
    expect(header.at(-1)).toBe('dateFrom');
    expect(rows.map((row) => row.at(-1))).toEqual(['id', '']);
    expect(wholeList(libraryCsv(), items).slice(1)).not.toContain('dateFrom');
  });

  it('keeps a text whole that fits into a cell of Excel, and says of a longer one that it is cut', async () => {
    const [fitting, long] = ['x'.repeat(32_767), `=${'🏮'.repeat(16_384)}`];
    const [first, second] = await read(libraryItem({ prompt: fitting }), libraryItem({ prompt: long }));
    expect(first?.prompt).toBe(fitting);
    expect(second?.prompt?.length).toBeLessThanOrEqual(32_767);
    expect(second?.prompt).toMatch(/^'=🏮+ … \[cut: 32770 characters, all of them in library\.json\]$/u);
  });

  it('keeps quotes, commas and line breaks inside their cell', async () => {
    const prompt = 'she said "no, never"\r\nand left,\n,"';
    expect((await read(libraryItem({ prompt })))[0]?.prompt).toBe(prompt);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
    'does not let a spreadsheet run %j',
    async (prompt) => {
      expect((await read(libraryItem({ prompt })))[0]?.prompt).toBe(`'${prompt}`);
    },
  );

  it('joins lists, even one that starts like a formula', async () => {
    const [row] = await read(libraryItem({ sources: ['sora2-drafts', 'sora2-posts'], folders: ['=a', 'b'] }));
    expect(row).toMatchObject({ sources: 'sora2-drafts; sora2-posts', folders: "'=a; b" });
  });

  it('leaves unknown values empty, and numbers unquoted', async () => {
    const text = wholeList(libraryCsv(), [libraryItem({ title: null, seed: -7 })]);
    expect(text).toContain(',,');
    expect(text).toContain(',-7,');
  });

  it('is well-formed whatever the texts are', async () => {
    expect((await read(libraryItem({ prompt: 'a\ud800b' })))[0]?.prompt).toBe('a\ufffdb');
  });
});
