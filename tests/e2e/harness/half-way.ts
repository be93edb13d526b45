import { expect } from '@playwright/test';
import type { Replica } from '../../replica/replica';
import type { barOf } from './bar';

/** So many originals are given before the replica holds the others back. */
export const given = 20;

/** Downloads that an export has in flight by default. A run that is interrupted half way requests these again, and none of the saved files. */
export const inFlight = 24;

/** Starts an export that stands still in its middle, with `given` files saved, until the gate of the replica is opened. */
export async function exportHalfWay(bar: ReturnType<typeof barOf>, replica: Replica): Promise<void> {
  replica.gates.media.closeAfter(given);
  await bar.exportAll.click();
  await expect(bar.progress).toHaveAttribute('aria-valuetext', new RegExp(`^\\d+%\\. ${given} (of|saved)`));
}
