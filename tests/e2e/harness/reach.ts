import type { Page } from '@playwright/test';

/** Shows a page enlarged this many times, in a window of 1280 by 800 pixels. */
export async function enlarge(page: Page, times: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const size = { width: Math.round(1280 / times), height: Math.round(800 / times) };
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: times, mobile: false });
}

/**
 * What is out of reach on a page: parts beyond its width, and targets smaller than 24 by 24 CSS pixels (WCAG 2.2,
 * 1.4.10 and 2.5.8).
 */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const reported: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) reported.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
    const top = document.querySelector('dialog[open]') ?? document;
    for (const element of top.querySelectorAll('a[href], button, input, select, summary')) {
      if (!element.checkVisibility()) continue;
      const { left, right, width, height } = element.getBoundingClientRect();
      const name = `${element.localName}.${element.className} ${element.textContent?.slice(0, 40)}`;
      if (left < 0 || right > innerWidth) reported.push(`${name} from ${left} to ${right}`);
      if (width < 24 || height < 24) reported.push(`${name} is ${width} by ${height}`);
    }
    return reported;
  });
}
