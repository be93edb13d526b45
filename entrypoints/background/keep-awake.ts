import { browser } from 'wxt/browser';
import { readSettings } from '../../lib/settings/stored-settings';

/** Firefox has no such API. */
const power: typeof browser.power | undefined = browser.power;

export const canKeepAwake = power !== undefined;

/**
 * Keeps the machine awake while a run is active and the setting allows it. The screen may turn off. Idempotent. The
 * browser keeps it in effect while this background is stopped, and ends it when the extension is unloaded or the
 * browser closes.
 */
export async function keepAwakeWhile(isRunOn: boolean): Promise<void> {
  if (power === undefined) return;
  if (isRunOn && (await readSettings()).keepAwake) power.requestKeepAwake('system');
  else power.releaseKeepAwake();
}
