import { expect, type Locator, type Page } from '@playwright/test';
import { showsFocus } from '../../views/focus-ring';

/** What is wrong with the visible focus: it isn't shown, or something covers it. Run it in a page. */
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

/** Presses a key. Then the focus must be visible once the page is idle: a long list scrolls to it. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => page.evaluate(`(${focusFault})(${showsFocus})`)).toBeNull();
}

/** Presses Tab until the target has the focus. Every stop on the way must show it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const stops: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await press(page, 'Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
    stops.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? 'nothing'));
  }
  throw new Error(`Tab does not lead there, but to:\n${stops.join('\n')}`);
}
