import type { Stock } from './stock';

/** Captions for two of the own posts, of which one stands in many lists, and for one by somebody else. */
export function giveCaptions({ posts, cameos }: Stock): void {
  const shown = posts.filter(({ blocked }) => !blocked);
  const everywhere = shown.filter(({ cameos }) => cameos.length > 0);
  for (const post of [...everywhere.slice(0, 1), ...shown.slice(0, 1), ...cameos.slice(0, 1)]) post.captioned = true;
}
