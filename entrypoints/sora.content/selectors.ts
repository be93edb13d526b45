/**
 * Everything that selecting items relies on in the site's pages. If Sora changes its pages, fix this file. Without it,
 * selecting doesn't work. Listing, and so "Export all", uses the site's API and doesn't depend on pages.
 */

/**
 * Links from cards to the page of an item. sora-api §7, read 2026-11-22: tiles of Sora 1 link to `/g/gen_…` and
 * `/t/task_…`, cards of Sora 2 to `/p/s_…` and `/d/gen_…`.
 */
export const cardLink = 'a[href^="/g/gen_"], a[href^="/t/task_"], a[href^="/p/s_"], a[href^="/d/gen_"]';

/** A tile of Sora 1 (sora-api §7, read 2026-11-22). Only a hint, for the label of the only card on a page. */
export const cardFrame = '.group\\/tile';

/** The ID in the path of a card's link, or of an item's page. A tile's text is used as the label of its picture. */
const onePage = /^\/(?:g\/(gen_[\w-]+)|t\/(task_[\w-]+)|p\/(s_[\w-]+)|d\/(gen_[\w-]+))\/?(?:[?#]|$)/;

/** The ID of the item that a path of the site leads to, with or without a query; null for any other path. */
export function idIn(path: string): string | null {
  return (
    onePage
      .exec(path)
      ?.slice(1)
      .find((id) => id !== undefined) ?? null
  );
}
