import { browser } from 'wxt/browser';
import { readSettings } from '../../lib/settings/stored-settings';

/** Firefox has no such API. */
const power: typeof browser.power | undefined = browser.power;

export const canKeepAwake = power !== undefined;

/**
 * Keeps the machine from sleeping as long as a run is on and the person lets it; the screen may go dark. May be repeated at any time. The
 * browser holds on to it when this background is stopped, and lets go when the extension is unloaded or the browser ends.
 */
export async function keepAwakeWhile(isRunOn: boolean): Promise<void> {
  if (power === undefined) return;
  if (isRunOn && (await readSettings()).keepAwake) power.requestKeepAwake('system');
  else power.releaseKeepAwake();
}
