import type { Page } from '@playwright/test';
import { barOf } from '../e2e/harness/bar';
import { libraryPage } from '../e2e/harness/chromium';
import { expect, test } from '../e2e/harness/fixtures';
import { openBarePage } from './harness/bare-page';
import { median } from './harness/memory';
import { type PageTask, tasksDuring } from './harness/page-tasks';
import { gridShown, keepCards, scrollGrid, scrollToEnd } from './harness/scroll-by';

const cards = 2_000;
/** Milliseconds above which a task is a long one (W3C Long Tasks). */
const long = 50;
/** Repetitions of each variant, in turn. */
const rounds = 3;

/** Only from the library, which has three fifths of all items. */
test.use({ replicaOptions: { items: 3_500 } });

/** Selects what is visible, screen after screen. */
async function pick(page: Page, count: number): Promise<void> {
  const { host } = barOf(page);
  await host.getByRole('button', { name: 'Select', exact: true }).click();
  for (let selected = 0; selected < count; ) {
    await host.getByRole('button', { name: /^Select all \d+ visible/ }).click();
    await page.evaluate(() => scrollBy(0, innerHeight));
    const save = await host.getByRole('button', { name: /^Save \d+ selected/ }).textContent();
    selected = Number(/\d+/.exec(save ?? '')?.[0]);
  }
  await expect(host.getByRole('checkbox').first()).toBeVisible();
}

const lists = {
  'in a grid that holds those near the window': {
    lay: async () => {},
    scroll: (page: Page) => scrollGrid(page, cards),
  },
  'in a list that keeps them all': { lay: (page: Page) => keepCards(page, cards), scroll: scrollToEnd },
};

for (const [where, { lay, scroll }] of Object.entries(lists)) {
  test(`a Sora page has no long task while 2,000 cards scroll by ${where}, selected or not`, async ({
    sora,
    replica,
  }) => {
    const bare = await openBarePage(replica.port);
    const ways: [name: string, page: Page, prepare: () => Promise<void>][] = [
      ['the page alone', bare.page, async () => {}],
      ['with the bar', sora, () => expect(barOf(sora).exportAll).toBeVisible()],
      ['with 40 selected', sora, () => pick(sora, 40)],
    ];
    const seen = new Map<string, PageTask[][]>();
    for (let round = 0; round < rounds; round++) {
      for (const [name, page, prepare] of ways) {
        await page.goto(libraryPage);
        await gridShown(page);
        await lay(page);
        await prepare();
        seen.set(name, [...(seen.get(name) ?? []), await tasksDuring(page, () => scroll(page))]);
      }
    }
    await bare.close();

    const longBy = (time: 'time' | 'busy') => (tasks: PageTask[]) => tasks.filter((task) => task[time] > long).length;
    for (const [name, all] of seen) {
      const most = (time: keyof PageTask) => Math.max(...all.flat().map((task) => task[time])).toFixed(0);
      const ours = median(all.map((tasks) => tasks.reduce((sum, task) => sum + task.ours, 0)));
      const clock = all.map(longBy('time')).join(', ');
      console.log(
        `${name}: ${clock} tasks over ${long} ms by the clock, the longest ${most('time')} ms, of processor time ${most('busy')} ms; ` +
          `ours ${most('ours')} ms at most, ${ours.toFixed(0)} ms in all`,
      );
    }
    // By wall clock, a busy machine makes even the page's own tasks long, so that is only logged.
    for (const [name, all] of seen) expect([name, all.map(longBy('busy'))]).toEqual([name, all.map(() => 0)]);
  });
}

test('the popup is painted within 100 ms of its script, even if the background sleeps', async ({ chromium }) => {
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    // The popup's own message wakes it, but the popup doesn't wait for it.
    await chromium.stopServiceWorkers();
    const page = await chromium.openExtensionPage('popup.html');
    const painted = await page.evaluate(async () => {
      const paint = await new Promise<PerformanceEntry>((resolve) => {
        const look = (list: PerformanceObserverEntryList) =>
          list.getEntriesByName('first-contentful-paint').forEach(resolve);
        new PerformanceObserver(look).observe({ type: 'paint', buffered: true });
      });
      // The page is parsed, and its scripts may start. The browser has no times of script files here.
      const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return paint.startTime - (page?.domInteractive ?? Number.NaN);
    });
    times.push(painted);
    await page.close();
  }
  console.log({ painted: times });
  expect(median(times)).toBeLessThan(100);
});
