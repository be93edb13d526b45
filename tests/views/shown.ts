import type { Page } from 'playwright';
import type { Moment } from './views';

/** The name of a moment in reports and file names. */
export function nameOf({ view, state, press }: Moment): string {
  const pressed =
    press === undefined
      ? []
      : [
          press
            .replace(/[^a-z]+/g, ' ')
            .trim()
            .replaceAll(' ', '-'),
        ];
  return [view, state, ...pressed].join('-');
}

/** Makes a page of `serveViews` show a moment. Resolves once it is drawn. */
export async function showMoment(page: Page, { view, state, press }: Moment, language = 'en'): Promise<void> {
  await page.evaluate(async (hash) => {
    // Always dispatched, because the same moment doesn't change the hash.
    history.replaceState(null, '', hash);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }, `#view=${view}&state=${state}&language=${language}`);
  if (press !== undefined) await page.locator(press).first().press('Enter');
}
