import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * axe's findings on the current page, one line per place. Also measures targets, which axe doesn't do by default.
 * `rules`: only these. `within`: a selector of our elements.
 */
export async function accessibilityFaults(
  page: Page,
  { rules, within }: { rules?: string[]; within?: string } = {},
): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ({ rules, within }) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(within ?? document, {
        resultTypes: ['violations'],
        // Its only rule about screen orientation downloads every style sheet again.
        preload: false,
        ...(rules === undefined ? { rules: { 'target-size': { enabled: true } } } : { runOnly: rules }),
      }),
    { rules, within },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
