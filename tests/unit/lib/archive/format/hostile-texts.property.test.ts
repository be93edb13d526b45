import fc from 'fast-check';
import { expect, test } from 'vitest';
import { libraryCsv } from '../../../../../lib/archive/format/library-csv';
import { libraryJson } from '../../../../../lib/archive/format/library-json';
import { wholeList } from '../../../../../lib/archive/format/list-text';
import { readme } from '../../../../../lib/archive/format/readme-text';
import { recordLine } from '../../../../../lib/archive/format/record-line';
import { reportJson } from '../../../../../lib/archive/format/report-json';
import { toRecordText } from '../../../../../lib/sora/records/record-text';
import { jobWith } from '../../export/harness/export-sample';
import { head, libraryItem } from './sample-library';

/** Attack attempts: formulas, markup, line breaks, string ends, direction marks, half characters. */
const weapon = fc.constantFrom(
  ...['=1+1', '+cmd|" /C calc"!A0', '-2+3', '@SUM(1)', '\t=1', '\r\n=1', '＝1', ';=1', '"=1"', '","=1', "'=1"],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=1>',
    ']]>',
    '\n# heading',
    '\r\nBag-Size: 0',
    '\u2028',
    '\u202e',
  ],
  ...['\ud800', '\0', '../../etc/passwd', '{"a":1}', '\\', '"', "'", ',', '\n', '\r'],
);
const hostile = fc
  .array(fc.oneof(weapon, fc.string({ unit: 'binary' })), { maxLength: 6 })
  .map((parts) => parts.join(''));
const texts = {
  prompt: hostile,
  title: hostile,
  caption: hostile,
  author: hostile,
  model: hostile,
  permalink: hostile,
};
const item = fc
  .record({ ...texts, id: hostile, folders: fc.array(hostile), characters: fc.array(hostile) })
  .map((reported) => libraryItem({ ...reported, status: 'failed', reason: 'gone', path: null }));

/** Parses the cells of one row (RFC 4180). */
function cells(row: string): string[] {
  const found = [...row.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/gy)].slice(0, -1);
  return found.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}

test('No text of the site becomes a formula, or another cell, of library.csv', async () => {
  await fc.assert(
    fc.asyncProperty(item, async (reported) => {
      const csv = wholeList(libraryCsv(), [reported]);
      const row = cells(csv.slice(csv.indexOf('\r\n') + 2, -2));
      const values = Object.values(reported);
      expect(row).toHaveLength(values.length);
      // Only numbers may start with a sign.
      const formulas = row.filter((cell, n) => typeof values[n] !== 'number' && /^[=+\-@\t\r\n＝＋－＠]/.test(cell));
      expect(formulas).toEqual([]);
    }),
  );
});

test('No text of the site escapes from its value in library.json, report.json and parts/, or is changed there', async () => {
  await fc.assert(
    fc.asyncProperty(item, async (reported) => {
      const { items } = JSON.parse(wholeList(libraryJson(head), [reported]));
      expect(items).toEqual([reported]);
      const counts = { listed: 1, saved: 0, failed: 1, skipped: 0, bytes: 0 };
      const { missing } = JSON.parse(wholeList(reportJson(head, counts), [reported]));
      expect(missing).toHaveLength(1);
      expect(missing[0]).toMatchObject({ id: reported.id, reason: 'gone', permalink: reported.permalink });
      const line = recordLine(reported, [
        { source: 'sora2-drafts', record: toRecordText({ [reported.id]: reported.prompt }) },
      ]);
      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect(JSON.parse(line).records).toHaveLength(1);
    }),
  );
});

test('No name of an account and no reason of a list adds a line to README.txt', async () => {
  const facts = {
    ...head,
    runName: 'Sora export 2026-04-20 14-03',
    origins: new Set(['site'] as const),
    counts: { listed: 1, saved: 1, failed: 0, skipped: 0, bytes: 1 },
  };
  const lines = (username: string, reason: string) => {
    const sources = head.sources.map((source) => ({ ...source, reason }));
    const text = readme({
      ...facts,
      sources,
      account: { ...head.account, username },
      parts: 1,
      options: jobWith().options,
    });
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u);
    return text.split('\n').length;
  };
  const plain = lines('paper.fox', 'no-access');
  await fc.assert(fc.property(hostile, hostile, (username, reason) => lines(username, reason) === plain));
});
