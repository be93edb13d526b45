import { fillGaps } from '../../item-text/fill-gaps';
import { firstTitle } from '../../item-text/stock-titles';
import type { Absence, Item, ListedItem } from '../../model/item';
import { mergeLinks } from './merge-links';

/** The most telling first. */
const absences: readonly Absence[] = ['deleted', 'moderated', 'generation-failed', 'not-ready', 'no-link'];

/**
 * One item of all that lists tell about a generation, in whatever order they are read. A record of a post is the word on the post,
 * every other one on the generation; where that one is silent, the other is heard: no
 * blank text and no stock title replaces words. A fresh link replaces the older one of its variant: a list
 * that knows only poorer ones hides nothing.
 */
export function joinItems(known: Item | null, { item, recordKind }: Pick<ListedItem, 'item' | 'recordKind'>): Item {
  if (known === null) return item;
  const isPost = recordKind === 'post';
  const made = isPost ? fillGaps(known, item) : fillGaps(item, known);
  const posted = isPost ? fillGaps(item, known) : fillGaps(known, item);
  const links = mergeLinks(known.links, item.links);
  return {
    ...made,
    title: firstTitle(made.title, known.title, item.title),
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
