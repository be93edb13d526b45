import type { Stock } from './stock';

/** Adds captions to two of the user's own posts, one of which is in many lists, and to one by someone else. */
export function giveCaptions({ posts, cameos }: Stock): void {
  const shown = posts.filter(({ blocked }) => !blocked);
  const everywhere = shown.filter(({ cameos }) => cameos.length > 0);
  for (const post of [...everywhere.slice(0, 1), ...shown.slice(0, 1), ...cameos.slice(0, 1)]) post.captioned = true;
}
