import type { LibraryItem } from '../../model/library-item';
import { itemKeys } from './library-item-keys';
import type { ListText } from './list-text';

/** Spreadsheets take UTF-8 for something else without it. */
const BOM = '\ufeff';

/** Starts that make a spreadsheet take a text for a formula (OWASP, "CSV Injection"), also as full-width letters. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * `data/library.csv`, one row per item (RFC 4180, UTF-8 with BOM, CRLF). Lists are joined by `; `,
 * unknown is an empty cell. A text that a spreadsheet would take for a formula gets a `'` in front, and a lone surrogate becomes
 * U+FFFD: `library.json` is the one that is true to the letter. `hasDateFrom`: whether the last column, which only archives with imported
 * items have, is there.
 */
export function libraryCsv(hasDateFrom = false): ListText {
  const columns = itemKeys.filter((key) => key !== 'dateFrom' || hasDateFrom);
  return {
    start: () => `${BOM}${columns.join(',')}\r\n`,
    row: (item) => `${columns.map((key) => cell(item[key])).join(',')}\r\n`,
    end: () => '',
  };
}

/** Every text is quoted; numbers and truth values are not, so `-1` stays a number. */
function cell(value: LibraryItem[keyof LibraryItem]): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = (Array.isArray(value) ? value.join('; ') : value).toWellFormed();
  return `"${(formulaStart.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
