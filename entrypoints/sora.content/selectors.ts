/**
 * What of the site's pages is relied on to pick items, all in one place: when Sora changes its pages, this is the file to mend. Without
 * it picking does not work; listing, and with it "Export all", asks the site's interface and knows nothing of pages.
 */

/** Links of cards to the page of one thing. sora-api §7, read 2026-11-22: tiles of Sora 1 link `/g/gen_…` and `/t/task_…`, cards of Sora 2 `/p/s_…` and `/d/gen_…`. */
export const cardLink = 'a[href^="/g/gen_"], a[href^="/t/task_"], a[href^="/p/s_"], a[href^="/d/gen_"]';

/** A tile of Sora 1 (sora-api §7, read 2026-11-22). A hint alone, for the words of the only card on a page. */
export const cardFrame = '.group\\/tile';

/** The id in the path of a card's link, or of the page of one thing. A tile's words are what its picture is called. */
const onePage = /^\/(?:g\/(gen_[\w-]+)|t\/(task_[\w-]+)|p\/(s_[\w-]+)|d\/(gen_[\w-]+))\/?(?:[?#]|$)/;

/** The id of the one thing that a path of the site leads to, with or without a query; null for any other path. */
export function idIn(path: string): string | null {
  return (
    onePage
      .exec(path)
      ?.slice(1)
      .find((id) => id !== undefined) ?? null
  );
}
