import type { Page } from 'playwright';
import type { Moment } from './views';

/** What a moment is called, in reports and names of pictures. */
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

/** Has a page of `serveViews` show a moment, and resolves once it is drawn. */
export async function showMoment(page: Page, { view, state, press }: Moment, language = 'en'): Promise<void> {
  await page.evaluate(async (hash) => {
    // Said in any case: the same moment once more is no change of the hash.
    history.replaceState(null, '', hash);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }, `#view=${view}&state=${state}&language=${language}`);
  if (press !== undefined) await page.locator(press).first().press('Enter');
}
