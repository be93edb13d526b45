import { expect, type Page } from '@playwright/test';

/** The first cards of the replica's grid are there, which it has in the page only as they are near the window. */
export async function gridShown(page: Page): Promise<void> {
  await expect(page.locator('[data-index]').first()).toBeVisible();
}

/** Has so many cards scroll by in the replica's grid, a window's height each frame, which is as fast as the bar can be pulled. */
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

/** Puts as many copies of a card of the grid in its place: a list that keeps all that it has shown, as those of Sora 2 may. */
export async function keepCards(page: Page, cards: number): Promise<void> {
  await page.evaluate((wanted) => {
    const tile = document.querySelector('[data-index] .tile');
    const main = document.querySelector('main');
    if (tile === null || main === null) throw new Error('The page shows no grid.');
    const list = document.createElement('main');
    list.style.cssText = 'display: grid; grid-template-columns: repeat(4, 1fr); grid-auto-rows: 252px; gap: 16px';
    // The replica alone tells its pictures apart so, of which it has few; it costs as much as all else in so long a list.
    for (const picture of tile.querySelectorAll('img')) picture.removeAttribute('style');
    for (let n = 0; n < wanted; n++) {
      const copy = tile.cloneNode(true) as Element;
      for (const link of copy.querySelectorAll('a')) link.setAttribute('href', `/g/gen_kept${n}`);
      list.append(copy);
    }
    main.replaceWith(list);
    // Else the grid would go on reading where nobody sees it.
    history.pushState(null, '', '/kept');
    dispatchEvent(new PopStateEvent('popstate'));
  }, cards);
}

/** Scrolls to the end of the page, a window's height each frame. */
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
