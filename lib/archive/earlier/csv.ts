import { ExpectedFailure } from '../../errors';
import type { Content } from '../verify/content';
import { textOf } from '../verify/content';

/** Characters in one row, and cells: more than any table of a library has. */
const longestRow = 32_000_000;
const mostCells = 500;

/** The rows of a table as spreadsheets write it (RFC 4180), with line ends of any system. Throws too-large. */
export async function* rowsOf(content: Content): AsyncGenerator<string[]> {
  let row: string[] = [];
  let cell = '';
  let length = 0;
  /** `quote`: one that ends the cell, or is the first of two that stand for one. */
  let at: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  for await (const text of textOf(content)) {
    for (const character of text) {
      if (++length > longestRow || row.length > mostCells) throw new ExpectedFailure('too-large', String(longestRow));
      if (at === 'quoted') {
        if (character === '"') at = 'quote';
        else cell += character;
      } else if (character === '"' && at !== 'plain') {
        if (at === 'quote') cell += '"';
        at = 'quoted';
      } else if (character === ',') {
        row.push(cell);
        cell = '';
        at = 'start';
      } else if (character === '\n') {
        yield [...row, cell];
        row = [];
        cell = '';
        length = 0;
        at = 'start';
      } else if (character !== '\r' && character !== '\ufeff') {
        cell += character;
        at = 'plain';
      }
    }
  }
  if (row.length > 0 || cell !== '') yield [...row, cell];
}
