import type { FileContent } from '../../archive/verify/file-content';
import { textOf } from '../../archive/verify/file-content';
import { ExpectedFailure } from '../../model/failure';

/** Limits above any real table: characters and cells per row. */
const longestRow = 16_000_000;
const maxCells = 500;

/** The rows of a CSV file (RFC 4180), with any line ends. Throws too-large. */
export async function* csvRows(content: FileContent): AsyncGenerator<string[]> {
  let row: string[] = [];
  let cell = '';
  let length = 0;
  /** `quote`: after a quote in quotes, which ends the cell or is the first of an escaped pair. */
  let at: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  for await (const text of textOf(content)) {
    for (let from = 0; from < text.length; ) {
      const end = nextSign(text, from, at);
      cell += text.slice(from, end);
      length += end - from + 1;
      if (length > longestRow || row.length > maxCells) throw new ExpectedFailure('too-large', String(longestRow));
      if (end > from && at !== 'quoted') at = 'plain';
      const sign = text[end];
      from = end + 1;
      if (sign === '"') {
        if (at === 'quote') cell += sign;
        at = at === 'quoted' ? 'quote' : 'quoted';
      } else if (sign !== undefined) {
        row.push(sign === '\n' && at === 'plain' ? cell.replace(/\r$/, '') : cell);
        cell = '';
        at = 'start';
        if (sign === ',') continue;
        yield row;
        row = [];
        length = 0;
      }
    }
  }
  if (row.length > 0 || cell !== '') yield [...row, cell];
}

const inQuotes = /"/g;
const inText = /[,\n]/g;
const anywhere = /[",\n]/g;

/** The index of the next special character, or the text's length. */
function nextSign(text: string, from: number, at: 'start' | 'plain' | 'quoted' | 'quote'): number {
  const sign = at === 'quoted' ? inQuotes : at === 'plain' ? inText : anywhere;
  sign.lastIndex = from;
  return sign.exec(text)?.index ?? text.length;
}

/**
 * The rows of a table by the names of its columns, without empty cells. Throws SyntaxError if a column is missing, and
 * too-large.
 */
export async function* csvRecords(
  content: FileContent,
  required: readonly string[],
): AsyncGenerator<Record<string, string>> {
  let columns: string[] | null = null;
  for await (const cells of csvRows(content)) {
    if (columns === null) {
      // Remove a byte order mark from the first name.
      columns = cells.map((cell) => cell.replace(/^\ufeff/, '').trim());
      if (!required.every((column) => columns?.includes(column))) break;
      continue;
    }
    yield Object.fromEntries(columns.flatMap((column, n) => (cells[n] ? [[column, cells[n]]] : [])));
  }
  if (!required.every((column) => columns?.includes(column))) throw new SyntaxError('a table of something else');
}
