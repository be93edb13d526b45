import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds wrong with a page as it stands, a line for each place. Targets are measured as well, which axe leaves out by itself.
 * `rules`: these alone; `within`: a selector of what is ours.
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
        // Its one rule about how a screen is held asks for every style sheet once more.
        preload: false,
        ...(rules === undefined ? { rules: { 'target-size': { enabled: true } } } : { runOnly: rules }),
      }),
    { rules, within },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
