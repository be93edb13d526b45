import { expect } from '@playwright/test';
import type { Replica } from '../../replica/replica';
import type { barOf } from './bar';

/** How many originals the replica serves before it holds back the others. */
export const given = 20;

/** Default number of downloads in flight. An interrupted run requests these again, and no saved files. */
export const inFlight = 24;

/** Starts an export that stops halfway, with `given` files saved, until the replica's gate is opened. */
export async function exportHalfWay(bar: ReturnType<typeof barOf>, replica: Replica): Promise<void> {
  replica.gates.media.closeAfter(given);
  await bar.exportAll.click();
  await expect(bar.progress).toHaveAttribute('aria-valuetext', new RegExp(`^\\d+%\\. ${given} (of|saved)`));
}
