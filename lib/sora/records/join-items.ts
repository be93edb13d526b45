import { fillGaps } from '../../item-text/fill-gaps';
import { firstTitle } from '../../item-text/stock-titles';
import type { Absence, Item, ListedItem } from '../../model/item';
import { mergeLinks } from './merge-links';

/** The most informative first. */
const absences: readonly Absence[] = ['deleted', 'moderated', 'generation-failed', 'not-ready', 'no-link'];

/**
 * Joins everything that lists say about a generation, in any order. A post's record decides about the post, and other
 * records about the generation. If one lacks a value, the other's is used; a blank text or a stock title never replaces
 * words. A fresh link replaces the older one of its variant, so a list with fewer variants hides nothing.
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
