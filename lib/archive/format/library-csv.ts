import type { LibraryItem } from '../../model/library-item';
import { itemKeys } from './library-item-keys';
import type { ListText } from './list-text';

/** Without it, spreadsheets don't recognize UTF-8. */
const BOM = '\ufeff';

/** Starts of a text that a spreadsheet runs as a formula (OWASP, "CSV Injection"), also in full width. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** UTF-16 units that a cell of Excel holds. It spreads a longer one over the cells below. */
const longestCell = 32_767;

/**
 * `data/library.csv`, one row per item (RFC 4180, UTF-8 with BOM, CRLF). Lists are joined by `; `; an unknown value is
 * an empty cell. A text that a spreadsheet would run as a formula gets a leading `'`, and a lone surrogate becomes
 * U+FFFD. A text that is too long for a cell is cut, and says so. Only `library.json` has the exact text.
 * `hasDateFrom`: whether to write the last column, which only archives with imported items have.
 */
export function libraryCsv(hasDateFrom = false): ListText {
  const columns = itemKeys.filter((key) => key !== 'dateFrom' || hasDateFrom);
  return {
    start: () => `${BOM}${columns.join(',')}\r\n`,
    row: (item) => `${columns.map((key) => cell(item[key])).join(',')}\r\n`,
    end: () => '',
  };
}

/** Quotes every text. Numbers and booleans aren't quoted, so `-1` stays a number. */
function cell(value: LibraryItem[keyof LibraryItem]): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = (Array.isArray(value) ? value.join('; ') : value).toWellFormed();
  return `"${fitting(formulaStart.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** The text if a cell can hold it, otherwise its start. It never ends within a character of two units. */
function fitting(text: string): string {
  if (text.length <= longestCell) return text;
  const end = ` … [cut: ${text.length} characters, all of them in library.json]`;
  return text.slice(0, longestCell - end.length).replace(/[\ud800-\udbff]$/, '') + end;
}
