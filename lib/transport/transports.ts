import { orAborted } from '../abort';
import { ExpectedFailure, isFailure } from '../errors';
import type { Access } from '../hosts';
import type { SiteAnswer, Transport, Transports } from '../sora/transport';
import { fetchSite, siteOrigin } from './fetch-site';

/** What the engine's page can ask of the browser. All throw not-there when nobody answers. */
export type Tabs = {
  open(): Promise<number[]>;
  get(tab: number, path: string, headers: Record<string, string>): Promise<SiteAnswer>;
  isAllowed(access: Access): Promise<boolean>;
};

/** A tab that the browser has put to sleep may take a question and never answer it: milliseconds until it is given up, */
const tabPatience = 15_000;
/** and until it comes first again. */
const tabSleeps = 3 * 60_000;

/**
 * An open Sora tab first (its origin, its cookies, its Cloudflare state), then directly, so that closing the tab ends nothing, and
 * last a tab that has kept silent. Directly they throw no-permission, too, where the person has withdrawn the site.
 */
export function transportsBy(tabs: Tabs): Transports {
  /** Milliseconds since 1970, by tab. */
  const asleepUntil = new Map<number, number>();
  const isAsleep = (tab: number) => (asleepUntil.get(tab) ?? 0) > Date.now();

  const direct: Transport = {
    name: 'direct',
    get: (path, headers, signal) =>
      fetchSite(path, headers, signal).catch(async (error: unknown) => {
        if (!isFailure(error, 'offline') || (await tabs.isAllowed('site'))) throw error;
        throw new ExpectedFailure('no-permission', new URL(siteOrigin).host);
      }),
  };

  const byTab = (tab: number): Transport => ({
    name: `tab ${tab}`,
    async get(path, headers, signal) {
      signal.throwIfAborted();
      const late = AbortSignal.timeout(tabPatience);
      try {
        return await orAborted(tabs.get(tab, path, headers), AbortSignal.any([signal, late]));
      } catch (error) {
        signal.throwIfAborted();
        if (!late.aborted) throw error;
        asleepUntil.set(tab, Date.now() + tabSleeps);
        throw new ExpectedFailure('not-there', 'tab asleep');
      }
    },
  });

  return async () => {
    const open = await tabs.open().catch(() => []);
    const [asleep, awake] = [open.filter(isAsleep), open.filter((tab) => !isAsleep(tab))];
    return [...awake.map(byTab), direct, ...asleep.map(byTab)];
  };
}
