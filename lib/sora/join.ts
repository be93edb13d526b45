import type { Absence, Found, Item } from './item';

const postSources: readonly string[] = ['sora2-posts'];

/** The most telling first. */
const absences: readonly Absence[] = ['deleted', 'moderated', 'generation-failed', 'not-ready', 'no-link'];

/**
 * One item of all that lists tell about a generation, in whatever order they are read. A list of posts is the word on the post,
 * every other list on the generation; where that one is silent, the other is heard. Fresh links replace older ones.
 */
export function join(known: Item | null, { source, item }: Found): Item {
  if (known === null) return item;
  const isPost = postSources.includes(source);
  const made = isPost ? over(known, item) : over(item, known);
  const posted = isPost ? over(item, known) : over(known, item);
  const links = item.links.length > 0 ? item.links : known.links;
  return {
    ...made,
    postId: posted.postId,
    postedAt: posted.postedAt,
    caption: posted.caption,
    permalink: posted.permalink,
    own: known.own || item.own,
    favorite: known.favorite || (item.favorite ?? known.favorite),
    archived: item.archived ?? known.archived,
    folders: [...new Set([...known.folders, ...item.folders])],
    links,
    absence:
      links.length > 0 ? null : (absences.find((each) => each === known.absence || each === item.absence) ?? null),
  };
}

/** Each field of the first, save where it is unknown. */
function over(first: Item, second: Item): Item {
  const known = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== null));
  return { ...second, ...known };
}
