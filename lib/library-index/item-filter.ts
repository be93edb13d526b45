import type { Kind, Source } from '../model/item';
import { type LibraryCard, type Ratio, searchKey } from './library-card';

/**
 * All given fields must match. Times are in milliseconds since 1970, with an inclusive `from` and an exclusive `until`.
 */
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
  /** Words that must all appear in the title, prompt or caption. */
  text?: string;
};

type Test = (card: LibraryCard) => boolean;

const wordsOf = ({ text = '' }: Filter): string[] =>
  searchKey(text)
    .split(/\s+/)
    .filter((word) => word !== '');

/**
 * Whether everything that matches `filter` also matches `wider`: it's the same filter with more or longer words. Some
 * such pairs aren't recognized.
 */
export function narrows(filter: Filter, wider: Filter): boolean {
  const { text: _, ...rest } = filter;
  const { text: __, ...widerRest } = wider;
  if (JSON.stringify(rest) !== JSON.stringify(widerRest)) return false;
  const words = wordsOf(filter);
  return wordsOf(wider).every((part) => words.some((word) => word.includes(part)));
}

/** The filter as a predicate for cards. What it needs is prepared once. */
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
