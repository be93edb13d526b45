import { withTimeout } from '../async/timeout';
import { ExpectedFailure, isFailure } from '../model/failure';
import type { Access } from '../model/hosts';
import type { Get } from '../sora/client/session-client';
import type { SiteReply, SiteRequest, Transport, Transports } from '../sora/client/transport';
import { fetchSite, siteOrigin } from './fetch-site';
import { clock } from './system-clock';

/** What the engine's page can request from the browser. All throw not-there if there's no response. */
export type Tabs = {
  open(): Promise<number[]>;
  /** Makes a tab's content script send a request with the session that it reads there. */
  request(tab: number, request: SiteRequest): Promise<SiteReply>;
  isAllowed(access: Access): Promise<boolean>;
};

/**
 * Milliseconds for a tab's response. A tab that the browser has put to sleep may receive a request, of up to four
 * calls, and never respond.
 */
const tabTimeoutMs = 30_000;
/** Milliseconds until such a tab is tried first again. */
const tabSleeps = 3 * 60_000;

/**
 * First an open Sora tab (its origin, its cookies, its Cloudflare state), then directly, so that closing the tab
 * doesn't end a run, and last a tab that hasn't responded. `withSession` adds the session to the direct transport
 * (`lib/sora/client/session-client.ts`). The direct transport also throws no-permission if the user has withdrawn
 * access to the site.
 */
export function createTransports(tabs: Tabs, withSession: (get: Get) => Transport['request']): Transports {
  /** By tab, in milliseconds of `performance.now`, so that changing the clock doesn't extend it. */
  const asleepUntil = new Map<number, number>();
  const isAsleep = (tab: number) => (asleepUntil.get(tab) ?? 0) > performance.now();

  const direct: Transport = {
    name: 'direct',
    request: withSession((path, headers, signal) =>
      fetchSite(path, headers, signal).catch(async (error: unknown) => {
        if (!isFailure(error, 'offline') || (await tabs.isAllowed('site'))) throw error;
        throw new ExpectedFailure('no-permission', new URL(siteOrigin).host);
      }),
    ),
  };

  const byTab = (tab: number): Transport => ({
    name: `tab ${tab}`,
    request(request, signal) {
      const late = () => {
        asleepUntil.set(tab, performance.now() + tabSleeps);
        return new ExpectedFailure('not-there', 'tab asleep');
      };
      return withTimeout(tabTimeoutMs, clock, () => tabs.request(tab, request), { outer: signal, late });
    },
  });

  return async () => {
    const open = await tabs.open().catch(() => []);
    const [asleep, awake] = [open.filter(isAsleep), open.filter((tab) => !isAsleep(tab))];
    return [...awake.map(byTab), direct, ...asleep.map(byTab)];
  };
}
