import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { libraryCsv } from '../../../../../lib/archive/format/library-csv';
import { itemKeys } from '../../../../../lib/archive/format/library-item-keys';
import { wholeList } from '../../../../../lib/archive/format/list-text';
import { findOnPath } from '../../../../../scripts/system-package.mjs';
import { libraryItem } from './sample-library';

const soffice = findOnPath(['soffice', 'libreoffice']);

const prompts = {
  quotes: 'she said "no, never", and left; "',
  lines: 'one\ntwo\r\nthree\n',
  scripts: '雨の港 🏮 مرحبا ü',
  formula: '=HYPERLINK("https://example.org";"x")',
  sum: '+1+1',
  minus: '-2+3+cmd|" /C calc"!A0',
  at: '@SUM(1;2)',
  tab: '\t=1+1',
  wide: '＝1+1',
  long: '🏮'.repeat(20_000),
};
/** Windows language codes. Germany separates lists with `;` and writes a decimal comma. */
const locales = { English: 1033, German: 1031 };

/** What LibreOffice makes of a cell: its text, or the formula it would run. */
type Cell = { text: string; formula: string | null };

const unescapeXml = (text: string) =>
  text
    .replace(/_x000D_/g, '\r')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

const textsIn = (xml: string) =>
  unescapeXml([...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => text).join(''));

/** Rows of a workbook's first sheet (ECMA-376, SpreadsheetML), by column: `A`, `B`, … */
async function readSheet(path: string): Promise<Record<string, Cell>[]> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const shared = [...(await part('xl/sharedStrings.xml')).matchAll(/<si>(.*?)<\/si>/gs)].map(([, xml = '']) =>
    textsIn(xml),
  );
  const sheet = await part('xl/worksheets/sheet1.xml');
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells: Record<string, Cell> = {};
    for (const [, column = '', attributes = '', inner = ''] of row.matchAll(
      /<c r="([A-Z]+)\d+"([^>/]*)(?:\/>|>(.*?)<\/c>)/gs,
    )) {
      const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
      const text = attributes.includes('t="s"') ? (shared[Number(value)] ?? '') : unescapeXml(value);
      cells[column] = { text, formula: /<f[^>]*>([^<]*)/.exec(inner)?.[1] ?? null };
    }
    return cells;
  });
}

const columnOf = (key: (typeof itemKeys)[number]) => {
  const index = itemKeys.indexOf(key);
  return (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));
};

describe.skipIf(soffice === undefined).each(Object.entries(locales))(
  `library.csv in LibreOffice, read as %s${soffice ? '' : ' (SKIPPED: "soffice" is not installed)'}`,
  (_, locale) => {
    const folder = mkdtempSync(join(tmpdir(), 'sora-export-csv-'));
    afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

    let rows: Record<string, Cell>[] = [];
    const cell = (row: number, key: (typeof itemKeys)[number]) => rows[row]?.[columnOf(key)]?.text ?? '';

    beforeAll(async () => {
      const items = Object.values(prompts).map((prompt, index) =>
        libraryItem({ id: `gen_${index}`, prompt, folders: ['a', prompt], favorite: true }),
      );
      const csv = join(folder, 'library.csv');
      writeFileSync(csv, wholeList(libraryCsv(true), items));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
      // What its dialog proposes for such a file: comma, quotes, UTF-8. Without a dialog it reads any CSV as
      // Windows-1252.
      const asProposed = `--infilter=CSV:44,34,UTF8,1,,${locale}`;
      const given = [profile, '--headless', asProposed, '--convert-to', 'xlsx', '--outdir', folder, csv];
      execFileSync(soffice ?? '', given, { stdio: 'ignore' });
      rows = await readSheet(join(folder, 'library.xlsx'));
    });

    test('has a row for each item, with every key as a column', () => {
      expect(itemKeys.map((key) => cell(0, key))).toEqual(itemKeys);
      expect(rows).toHaveLength(1 + Object.keys(prompts).length);
      expect(rows.slice(1).map((_, index) => cell(index + 1, 'id'))).toEqual(
        rows.slice(1).map((_, index) => `gen_${index}`),
      );
    });

    test('keeps quotes, line breaks and every script inside their cell', () => {
      const [quotes, lines, scripts] = [1, 2, 3].map((row) => cell(row, 'prompt'));
      expect(quotes).toBe(prompts.quotes);
      expect(lines?.replaceAll('\r\n', '\n')).toBe(prompts.lines.replaceAll('\r\n', '\n'));
      expect(scripts).toBe(prompts.scripts);
      expect(cell(1, 'sha256')).toBe('ab'.repeat(32));
    });

    test('runs no text of the site as a formula', () => {
      expect(rows.flatMap((row) => Object.values(row).filter(({ formula }) => formula !== null))).toEqual([]);
      for (const [index, prompt] of Object.values(prompts).entries())
        if (index >= 3 && prompt !== prompts.long) expect(cell(index + 1, 'prompt').replace(/^'/, '')).toBe(prompt);
    });

    test('has a text that no cell of Excel holds cut in its cell, and says so', () => {
      const long = cell(rows.length - 1, 'prompt');
      expect(long.length).toBeLessThanOrEqual(32_767);
      expect(long).toMatch(/^🏮+ … \[cut: 40000 characters, all of them in library\.json\]$/u);
    });

    test('has numbers as numbers', () => {
      expect([cell(1, 'seed'), cell(1, 'width'), cell(1, 'durationSeconds')].map(Number)).toEqual([-7, 704, 10.1]);
    });
  },
);
