import { expect, type Page } from '@playwright/test';

/** Waits for the first cards of the replica's grid, which only exist near the window. */
export async function gridShown(page: Page): Promise<void> {
  await expect(page.locator('[data-index]').first()).toBeVisible();
}

/**
 * Scrolls past this many cards in the replica's grid, a window's height per frame, which is as fast as the scrollbar
 * can be dragged.
 */
export async function scrollGrid(page: Page, cards: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    for (let seen = 0; seen < wanted; ) {
      scrollBy(0, innerHeight);
      await new Promise(requestAnimationFrame);
      for (const card of document.querySelectorAll<HTMLElement>('[data-index]'))
        seen = Math.max(seen, Number(card.dataset.index) + 1);
    }
  }, cards);
}

/** Replaces a grid's card by this many copies: a list that keeps all shown cards, like those of Sora 2 may. */
export async function keepCards(page: Page, cards: number): Promise<void> {
  await page.evaluate((wanted) => {
    const tile = document.querySelector('[data-index] .tile');
    const main = document.querySelector('main');
    if (tile === null || main === null) throw new Error('The page shows no grid.');
    const list = document.createElement('main');
    list.style.cssText = 'display: grid; grid-template-columns: repeat(4, 1fr); grid-auto-rows: 252px; gap: 16px';
    // Only the replica styles its few pictures individually. In such a long list that costs as much as everything
    // else.
    for (const picture of tile.querySelectorAll('img')) picture.removeAttribute('style');
    for (let n = 0; n < wanted; n++) {
      const copy = tile.cloneNode(true) as Element;
      for (const link of copy.querySelectorAll('a')) link.setAttribute('href', `/g/gen_kept${n}`);
      list.append(copy);
    }
    main.replaceWith(list);
    // Otherwise the grid would keep loading out of sight.
    history.pushState(null, '', '/kept');
    dispatchEvent(new PopStateEvent('popstate'));
  }, cards);
}

/** Scrolls to the end of the page, a window's height per frame. */
export async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    scrollTo(0, 0);
    for (let last = -1; last !== scrollY; ) {
      last = scrollY;
      scrollBy(0, innerHeight);
      await new Promise(requestAnimationFrame);
    }
  });
}
