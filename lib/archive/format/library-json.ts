import type { LibraryHead } from '../../model/library-item';
import { itemKeys } from './library-item-keys';
import type { ListText } from './list-text';

/** The value of `format` in every JSON file of an export. */
export const FORMAT = 'sora-export/1';

/**
 * `data/library.json`, one item per line. Texts are exact; a lone surrogate becomes `\uXXXX`, so the file is always
 * well-formed. Writes only the keys of the format.
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
