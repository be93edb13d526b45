import type { LibraryHead } from '../../model/library-item';
import { itemKeys } from './library-item-keys';
import type { ListText } from './list-text';

/** Written as `format` into every JSON file of an export. */
export const FORMAT = 'sora-export/1';

/**
 * `data/library.json`, one item a line. Texts are kept to the letter: a lone surrogate becomes `\uXXXX`, so it is always well-formed. Only the keys of the format are written, whatever else an object carries.
 */
export function libraryJson({ exportedAt, generator, account, sources }: LibraryHead): ListText {
  let separator = '\n';
  return {
    start: () => `{
"format": ${JSON.stringify(FORMAT)},
"exportedAt": ${JSON.stringify(exportedAt)},
"generator": ${JSON.stringify(generator, ['name', 'version'])},
"account": ${JSON.stringify(account, ['id', 'username'])},
"sources": ${JSON.stringify(sources, ['source', 'state', 'listed', 'reason'])},
"items": [`,
    row(item) {
      const text = separator + JSON.stringify(item, itemKeys);
      separator = ',\n';
      return text;
    },
    end: () => '\n]\n}\n',
  };
}
