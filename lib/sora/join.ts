import type { Absence, Found, Item } from './item';
import { mergeLinks } from './links';

/** The most telling first. */
const absences: readonly Absence[] = ['deleted', 'moderated', 'generation-failed', 'not-ready', 'no-link'];

/**
 * One item of all that lists tell about a generation, in whatever order they are read. A record of a post is the word on the post,
 * every other one on the generation; where that one is silent, the other is heard. A fresh link replaces the older one of its variant: a list
 * that knows only poorer ones hides nothing.
 */
export function join(known: Item | null, { item, tells }: Pick<Found, 'item' | 'tells'>): Item {
  if (known === null) return item;
  const isPost = tells === 'post';
  const made = isPost ? over(known, item) : over(item, known);
  const posted = isPost ? over(item, known) : over(known, item);
  const links = mergeLinks(known.links, item.links);
  return {
    ...made,
    postId: posted.postId,
    postedAt: posted.postedAt,
    caption: posted.caption,
    permalink: posted.permalink,
    own: known.own || item.own,
    favorite: either(known.favorite, item.favorite),
    archived: either(known.archived, item.archived),
    folders: union(known.folders, item.folders),
    characters: union(known.characters, item.characters),
    links,
    absence:
      links.length > 0 ? null : (absences.find((each) => each === known.absence || each === item.absence) ?? null),
  };
}

function either(one: boolean | null, other: boolean | null): boolean | null {
  return one || (other ?? one);
}

function union(some: string[], others: string[]): string[] {
  return [...new Set([...some, ...others])];
}

/** Each field of the first, save where it is unknown. */
function over(first: Item, second: Item): Item {
  const known = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== null));
  return { ...second, ...known };
}
