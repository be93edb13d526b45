import type { Kind, Source } from '../model/item';
import { type LibraryCard, type Ratio, searchKey } from './library-card';

/** Every field that is given must hold. Times in milliseconds since 1970, `from` included, `until` not. */
export type Filter = {
  kinds?: readonly Kind[];
  ratios?: readonly Ratio[];
  sources?: readonly Source[];
  statuses?: readonly LibraryCard['status'][];
  own?: boolean;
  favorite?: boolean;
  from?: number;
  until?: number;
  folder?: string;
  author?: string;
  model?: string;
  /** Words of which each must stand somewhere in title, prompt or caption. */
  text?: string;
};

type Test = (card: LibraryCard) => boolean;

const wordsOf = ({ text = '' }: Filter): string[] =>
  searchKey(text)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Whether all that `filter` leaves is left by `wider` as well: it asks the same, but for words that are more, or longer. Some such pairs are not seen as one. */
export function narrows(filter: Filter, wider: Filter): boolean {
  const { text: _, ...rest } = filter;
  const { text: __, ...widerRest } = wider;
  if (JSON.stringify(rest) !== JSON.stringify(widerRest)) return false;
  const words = wordsOf(filter);
  return wordsOf(wider).every((part) => words.some((word) => word.includes(part)));
}

/** The filter as one question about a card; what has to be prepared is prepared once. */
export function createMatcher({ kinds, ratios, sources, statuses, ...filter }: Filter): Test {
  const { own, favorite, from, until, folder, author, model } = filter;
  const words = wordsOf(filter);
  const tests: (Test | false)[] = [
    kinds !== undefined && (({ kind }) => kinds.includes(kind)),
    ratios !== undefined && (({ ratio }) => ratio !== null && ratios.includes(ratio)),
    sources !== undefined && ((card) => card.sources.some((source) => sources.includes(source))),
    statuses !== undefined && (({ status }) => statuses.includes(status)),
    own !== undefined && ((card) => card.own === own),
    favorite !== undefined && ((card) => card.favorite === favorite),
    from !== undefined && (({ time }) => time !== null && time >= from),
    until !== undefined && (({ time }) => time !== null && time < until),
    folder !== undefined && (({ folders }) => folders.includes(folder)),
    author !== undefined && ((card) => card.author === author),
    model !== undefined && ((card) => card.model === model),
    words.length > 0 && ((card) => words.every((word) => card.words.includes(word))),
  ];
  const requested = tests.filter((test) => test !== false);
  return (card) => requested.every((test) => test(card));
}
