import type { LibraryHead, LibraryItem } from '../../model/library-item';
import { itemKeys } from './library-item-keys';

/** Written as `format` into every JSON file of an export. */
export const FORMAT = 'sora-export/1';

/**
 * `data/library.json` as a stream of text, one item a line. Texts are kept to the letter: a lone surrogate becomes `\uXXXX`,
 * so the stream is always well-formed. Only the keys of the format are written, whatever else an object carries.
 */
export async function* libraryJson(head: LibraryHead, items: AsyncIterable<LibraryItem>): AsyncGenerator<string> {
  const { exportedAt, generator, account } = head;
  yield '{\n';
  yield `"format": ${JSON.stringify(FORMAT)},\n`;
  yield `"exportedAt": ${JSON.stringify(exportedAt)},\n`;
  yield `"generator": ${JSON.stringify(generator, ['name', 'version'])},\n`;
  yield `"account": ${JSON.stringify(account, ['id', 'username'])},\n`;
  yield `"sources": ${JSON.stringify(head.sources, ['source', 'state', 'listed', 'reason'])},\n`;
  yield '"items": [';
  let separator = '\n';
  for await (const item of items) {
    yield separator + JSON.stringify(item, itemKeys);
    separator = ',\n';
  }
  yield '\n]\n}\n';
}
