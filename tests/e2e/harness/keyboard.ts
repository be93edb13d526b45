import { expect, type Locator, type Page } from '@playwright/test';
import { showsFocus } from '../../views/focus-ring';

/** What is wrong with the focus for somebody who looks for it: it is not shown, or lies under something else. Run in a page. */
function focusFault(isShown: typeof showsFocus): string | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const name = focused.outerHTML.slice(0, 140);
  if (!isShown(focused)) return `no ring: ${name}`;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
  const isSeen = onTop !== null && (focused.contains(onTop) || onTop.contains(focused));
  return isSeen ? null : `out of sight: ${name}`;
}

/** Presses a key, after which the focus must be seen as soon as the page has come to rest: a long list is scrolled to it. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => page.evaluate(`(${focusFault})(${showsFocus})`)).toBeNull();
}

/** Presses Tab until that has the focus, which every stop on the way must show. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const stops: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await press(page, 'Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
    stops.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? 'nothing'));
  }
  throw new Error(`Tab does not lead there, but to:\n${stops.join('\n')}`);
}
