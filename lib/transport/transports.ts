import type { SiteAnswer, Transport, Transports } from '../sora/transport';
import { fetchSite } from './fetch-site';

/** What the engine's page can do about Sora tabs. Both throw not-there when nobody answers. */
export type Tabs = {
  open(): Promise<number[]>;
  get(tab: number, path: string, headers: Record<string, string>): Promise<SiteAnswer>;
};

/** Settles with the signal, whatever the other side still does: a message once sent cannot be taken back. */
function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

const direct: Transport = { name: 'direct', get: fetchSite };

/** An open Sora tab first (its origin, its cookies, its Cloudflare state), then directly, so that closing the tab ends nothing. */
export function transportsBy(tabs: Tabs): Transports {
  return async () => {
    const open = await tabs.open().catch(() => []);
    const byTab = open.map(
      (tab): Transport => ({
        name: `tab ${tab}`,
        get: async (path, headers, signal) => {
          signal.throwIfAborted();
          return orAbort(tabs.get(tab, path, headers), signal);
        },
      }),
    );
    return [...byTab, direct];
  };
}
