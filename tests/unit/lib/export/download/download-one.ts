import { createRateLimiter } from '../../../../../lib/async/rate-limiter';
import { type DownloadItemDeps, downloadItem } from '../../../../../lib/export/download/download-item';
import { ExpectedFailure, type FailureCode } from '../../../../../lib/model/failure';
import type { Link } from '../../../../../lib/model/item';
import type { Site } from '../../../../../lib/sora/sora-site';
import { account, linkTo, never, rowWith, start } from '../harness/export-sample';
import { createFakeClock } from '../harness/fake-clock';
import { createMediaHost } from '../harness/fake-media';
import { siteWith } from '../harness/fake-sora-site';

export const bytes = new Uint8Array(100);
export const fail = (code: FailureCode, retryAfter: number | null = null) =>
  new ExpectedFailure(code, null, retryAfter);

/** The responses of each address, in order; the last one repeats. */
export function fetching(script: Record<string, (Uint8Array | ExpectedFailure)[]>, site: Partial<Site> = {}) {
  const clock = createFakeClock();
  clock.run();
  const host = createMediaHost(({ url }) => {
    const line = script[url.replace('https://videos.openai.com/', '')] ?? [fail('media-gone')];
    const reported = line.length > 1 ? line.shift() : line[0];
    if (!(reported instanceof Uint8Array)) throw reported;
    return reported;
  });
  const lookedUp: string[] = [];
  const lookUp = async (wanted: { id: string }) => {
    lookedUp.push(wanted.id);
    return [linkTo('fresh')];
  };
  const deps: DownloadItemDeps = {
    fetchMedia: host.fetchMedia,
    site: siteWith({ lookUp, ...site }),
    rateLimiter: createRateLimiter(clock),
    clock,
    sizes: { trustListed: true },
    host: { filesServed: 0, mayWait: true },
  };
  const fetch = (links: Link[], signal = never) =>
    downloadItem(rowWith('gen_a', { links }), account, deps, async () => {}, signal);
  const requested = () => host.requested.map((url) => url.replace('https://videos.openai.com/', ''));
  return { fetch, deps, host, lookedUp, clock, requested };
}

/** The query of a link that expires this long after the start. */
export const at = (ms: number) => `?se=${encodeURIComponent(new Date(start + ms).toISOString())}`;
