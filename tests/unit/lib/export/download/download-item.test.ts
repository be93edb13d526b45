import { describe, expect, test, vi } from 'vitest';
import { createRateLimiter } from '../../../../../lib/async/rate-limiter';
import { type DownloadItemDeps, downloadItem } from '../../../../../lib/export/download/download-item';
import { detail, ExpectedFailure, type FailureCode } from '../../../../../lib/model/failure';
import type { Link } from '../../../../../lib/model/item';
import type { Site } from '../../../../../lib/sora/sora-site';
import { thrownBy } from '../../sora/fake-site';
import { account, linkTo, never, rowWith, start } from '../harness/export-sample';
import { createFakeClock, settle } from '../harness/fake-clock';
import { createMediaHost } from '../harness/fake-media';
import { siteWith } from '../harness/fake-sora-site';

const bytes = new Uint8Array(100);
const fail = (code: FailureCode, retryAfter: number | null = null) => new ExpectedFailure(code, null, retryAfter);

/** The responses of each address, in order; the last one repeats. */
function fetching(script: Record<string, (Uint8Array | ExpectedFailure)[]>, site: Partial<Site> = {}) {
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

const at = (ms: number) => `?se=${encodeURIComponent(new Date(start + ms).toISOString())}`;

describe('The best link', () => {
  test('is used', async () => {
    const { fetch, requested } = fetching({ best: [bytes] });
    expect(await fetch([linkTo('best', { variant: 'no_watermark' }), linkTo('marked')])).toMatchObject({
      variant: 'no_watermark',
    });
    expect(requested()).toEqual(['best']);
  });

  test('that has expired is refreshed before it is requested, and costs no try', async () => {
    const { fetch, requested, lookedUp } = fetching({ fresh: [bytes] });
    expect(await fetch([linkTo(`old${at(-1)}`)])).toMatchObject({ variant: 'source' });
    expect([requested(), lookedUp]).toEqual([['fresh'], ['gen_a']]);
  });

  test('that is refused before it expires is refreshed once, then the next variant is tried', async () => {
    const best = (id: string) => linkTo(id, { variant: 'no_watermark' });
    const links = [best('again'), linkTo('marked', { variant: 'watermark' })];
    const script = { first: [fail('link-expired')], again: [fail('link-expired')], marked: [bytes] };
    const { fetch, requested } = fetching(script, { lookUp: async () => links });
    expect(await fetch([best('first'), linkTo('marked', { variant: 'watermark' })])).toMatchObject({
      variant: 'watermark',
    });
    expect(requested()).toEqual(['first', 'again', 'marked']);
  });

  test('is waited for while the host is busy; a worse one is never used instead', async () => {
    const busy = Array.from({ length: 7 }, () => fail('site-busy'));
    const { fetch, requested } = fetching({ best: [...busy, bytes], marked: [bytes] });
    const links = [linkTo('best'), linkTo('marked', { variant: 'watermark' })];
    expect(await fetch(links)).toMatchObject({ variant: 'source' });
    expect(new Set(requested())).toEqual(new Set(['best']));
  });

  test('of a host that is busy for all files pauses the run, without trying a worse one', async () => {
    const { fetch, requested } = fetching({ best: [fail('site-busy', 0)], marked: [bytes] });
    const links = [linkTo('best'), linkTo('marked', { variant: 'watermark' })];
    expect(await thrownBy(fetch(links))).toMatchObject({ code: 'site-busy' });
    expect(new Set(requested())).toEqual(new Set(['best']));
  });

  test('that is dead gives way to the next variant even if the item cannot be looked up', async () => {
    const lookUp = () => Promise.reject(fail('not-found'));
    const { fetch } = fetching({ best: [fail('media-gone')], marked: [bytes] }, { lookUp });
    const links = [linkTo('best'), linkTo('marked', { variant: 'watermark' })];
    expect(await fetch(links)).toMatchObject({ variant: 'watermark' });
  });
});

describe('A file that is still not served after all retries', () => {
  const fetchingWithout = (check: Site['check']) => {
    const world = fetching({ best: [fail('offline')] }, { check });
    world.deps.host.mayWait = false;
    return world.fetch([linkTo('best')]);
  };

  test('fails alone if the site responds', async () => {
    expect(await fetchingWithout(async () => {})).toEqual({ reason: 'offline' });
    expect(await fetchingWithout(() => Promise.reject(fail('site-busy')))).toEqual({ reason: 'offline' });
  });

  test('does not fail if the site does not respond either: the network is down', async () => {
    expect(await thrownBy(fetchingWithout(() => Promise.reject(fail('offline'))))).toMatchObject({ code: 'offline' });
  });
});

describe('An expired link', () => {
  test('is refreshed after a wait that the host asked for, not before', async () => {
    const fresh = `fresh${at(66_000)}`;
    const lookUp = async () => [linkTo(clock.now() === start + 60_000 ? fresh : 'too early')];
    const { fetch, deps, requested, clock } = fetching({ [fresh]: [bytes] }, { lookUp });
    deps.rateLimiter.pauseFor(60_000);
    expect(await fetch([linkTo(`old${at(30_000)}`)])).toMatchObject({ variant: 'source' });
    expect(requested()).toEqual([fresh]);
  });

  test('costs no try, however often it happens', async () => {
    let lookUps = 0;
    const { fetch, deps, requested, clock } = fetching(
      { served: [bytes] },
      {
        lookUp: async () => {
          // The host asks another request to wait for longer than a link lives.
          if (++lookUps < 20) deps.rateLimiter.pauseFor(10_000);
          return [linkTo(lookUps < 20 ? `short${at(clock.now() - start + 6_000)}` : 'served')];
        },
      },
    );
    expect(await fetch([linkTo(`old${at(-1)}`)])).toMatchObject({ variant: 'source' });
    expect(requested()).toEqual(['served']);
  });

  test('is used right after a refresh even if it looks expired, because the local clock may be wrong', async () => {
    const link = linkTo(`fresh${at(-3_600_000)}`);
    const { fetch, requested } = fetching({ [`fresh${at(-3_600_000)}`]: [bytes] }, { lookUp: async () => [link] });
    expect(await fetch([linkTo(`old${at(-7_200_000)}`)])).toMatchObject({ variant: 'source' });
    expect(requested()).toHaveLength(1);
  });

  test('is refreshed with all that is known about its item', async () => {
    const lookUp = vi.fn(async () => [linkTo('fresh')]);
    const { deps } = fetching({ fresh: [bytes] }, { lookUp });
    const row = rowWith('gen_a', { links: [linkTo(`old${at(-1)}`)] });
    await downloadItem(row, account, deps, async () => {}, never);
    const { id, links } = row.item;
    const foundOn = { source: 'sora1-library', page: 'page of gen_a' };
    expect(lookUp).toHaveBeenCalledWith(
      expect.objectContaining({ id, links, foundOn, sources: ['sora1-library'], variant: 'source' }),
      account,
      never,
    );
  });
});

describe('A wait that the host asks for', () => {
  test('delays all files', async () => {
    const { fetch, requested, clock } = fetching({ one: [fail('site-busy', 90_000), bytes], two: [bytes] });
    const started = clock.now();
    const first = fetch([linkTo('one')]);
    await settle();
    await fetch([linkTo('two')]);
    await first;
    expect(clock.now() - started).toBeGreaterThanOrEqual(90_000);
    expect(requested()[0]).toBe('one');
  });

  test.each([
    ['429', true],
    ['503', true],
    ['502', false],
  ])('without a time delays all files if the status concerns all of them: %s', async (status, isForAll) => {
    const reported = [new ExpectedFailure('site-busy', status), bytes];
    const { fetch, clock } = fetching({ one: reported, two: [bytes] });
    const first = fetch([linkTo('one')]);
    // Time doesn't advance before the next file's turn.
    for (let step = 0; step < 100; step++) await Promise.resolve();
    expect(reported).toHaveLength(1);
    const started = clock.now();
    await fetch([linkTo('two')]);
    expect(clock.now() > started).toBe(isForAll);
    await first;
  });

  test('of zero does not cause an immediate retry', async () => {
    const { fetch, clock } = fetching({ one: [fail('site-busy', 0), bytes] });
    const started = clock.now();
    await fetch([linkTo('one')]);
    expect(clock.now() - started).toBeGreaterThanOrEqual(1000);
  });
});

describe('An item ends', () => {
  test.each([
    ['gone, if a fresh link fails, too', { old: [fail('media-gone')], fresh: [fail('media-gone')] }, {}, 'gone'],
    ['gone, if the site no longer has it', {}, { lookUp: () => Promise.reject(fail('not-found')) }, 'gone'],
    ['gone, if the site has no file for it', {}, { lookUp: async () => [] }, 'gone'],
    ['refused, if its link cannot be refreshed', {}, { lookUp: () => Promise.reject(fail('no-access')) }, 'refused'],
    ['damaged, if it arrives damaged four times', { old: [fail('media-damaged')] }, {}, 'damaged'],
  ] as const)('%s', async (_name, script, site, reason) => {
    const { fetch, requested } = fetching({ ...script } as Record<string, ExpectedFailure[]>, site as Partial<Site>);
    expect(await fetch([linkTo('old')])).toEqual({ reason });
    if (reason === 'damaged') expect(requested()).toHaveLength(4);
  });

  test('alone if the host serves other files, and pauses the run if it serves none', async () => {
    const alone = fetching({ old: [fail('offline')] });
    expect(await thrownBy(alone.fetch([linkTo('old')]))).toMatchObject({ code: 'offline' });

    const among = fetching({ old: [fail('offline')], other: [bytes] });
    const fetchMedia: DownloadItemDeps['fetchMedia'] = async (link, ...rest) => {
      // Just before the last try, another file is served.
      if (link.url.endsWith('/old') && among.requested().length === 3) await among.fetch([linkTo('other')]);
      return among.deps.fetchMedia(link, ...rest);
    };
    const row = rowWith('gen_a', { links: [linkTo('old')] });
    const outcome = downloadItem(row, account, { ...among.deps, fetchMedia }, async () => {}, never);
    expect(await outcome).toEqual({ reason: 'offline' });
  });

  test('as refused, not with a worse variant, if only its link refresh is busy; a site that is busy for all pauses the run', async () => {
    const links = [linkTo(`best${at(-1)}`), linkTo('marked', { variant: 'watermark' })];
    const lookUp = () => Promise.reject(fail('site-busy'));
    const alone = fetching({ marked: [bytes] }, { lookUp, check: async () => undefined });
    expect(await alone.fetch(links)).toEqual({ reason: 'refused' });
    const all = fetching({ marked: [bytes] }, { lookUp, check: () => Promise.reject(fail('site-busy')) });
    expect(await thrownBy(all.fetch(links))).toMatchObject({ code: 'site-busy' });
  });

  test('alone if a message about it is refused', async () => {
    const lookUp = () => Promise.reject(fail('bad-message'));
    expect(await fetching({}, { lookUp }).fetch([linkTo(`dead${at(-1)}`)])).toEqual({ reason: 'refused' });
  });

  test('after a limited number of refreshes if every fresh link fails', async () => {
    const lookUp = vi.fn(async () => [linkTo(`dead${at(-1)}`)]);
    expect(await fetching({}, { lookUp }).fetch([linkTo(`dead${at(-1)}`)])).toEqual({ reason: 'gone' });
    expect(lookUp.mock.calls.length).toBeLessThanOrEqual(6);
  });
});

describe('A file whose failures are expensive is retried less often', () => {
  test.each([
    ['once, if its body exceeds its limit', 'media-damaged', detail.endless, 1, 'damaged'],
    ['twice, if its body stalls, even if no other file is served', 'offline', detail.stalled, 2, 'offline'],
  ] as const)('%s', async (_how, code, what, times, reason) => {
    const { fetch, requested } = fetching({ old: [new ExpectedFailure(code, what)] });
    expect(await fetch([linkTo('old')])).toEqual({ reason });
    expect(requested()).toHaveLength(times);
  });

  test('four times if its connection breaks, and the run pauses if no other file is served', async () => {
    const { fetch, requested } = fetching({ old: [new ExpectedFailure('offline', detail.brokenOff)] });
    expect(await thrownBy(fetch([linkTo('old')]))).toMatchObject({ code: 'offline' });
    expect(requested()).toHaveLength(4);
  });

  test('twice if no response comes, and the run pauses if no other file is served', async () => {
    const { fetch, requested } = fetching({ old: [new ExpectedFailure('offline', detail.silent)] });
    expect(await thrownBy(fetch([linkTo('old')]))).toMatchObject({ code: 'offline' });
    expect(requested()).toHaveLength(2);
  });
});

describe('A failure of the whole run', () => {
  test('is thrown: media host and site are silent', async () => {
    const { fetch } = fetching({ old: [fail('offline')] }, { account: () => Promise.reject(fail('offline')) });
    expect(await thrownBy(fetch([linkTo('old')]))).toMatchObject({ code: 'offline' });
  });

  test.each(['signed-out', 'other-account', 'no-room'] as const)('is thrown: %s', async (code) => {
    const { fetch } = fetching(
      { old: [fail(code === 'no-room' ? code : 'media-gone')] },
      { lookUp: () => Promise.reject(fail(code)) },
    );
    expect(await thrownBy(fetch([linkTo('old')]))).toMatchObject({ code });
  });

  test('is a cancellation, which ends a wait at once', async () => {
    const { fetch, deps, requested } = fetching({ old: [bytes] });
    deps.rateLimiter.pauseFor(3_600_000);
    expect(await thrownBy(fetch([linkTo('old')], AbortSignal.abort('cancelled')))).toBe('cancelled');
    expect(requested()).toEqual([]);
  });
});

describe('A size that the site lists', () => {
  test('is ignored for the rest of the run once the same bytes of another size arrive twice', async () => {
    const { fetch, requested, host, deps } = fetching({ one: [bytes], two: [bytes] });
    expect(await fetch([linkTo('one', { bytes: 99 })])).toMatchObject({ variant: 'source' });
    expect(requested()).toEqual(['one', 'one']);
    expect(host.live.size).toBe(1);

    expect(deps.sizes.trustListed).toBe(false);
    await fetch([linkTo('two', { bytes: 99 })]);
    expect(requested()).toEqual(['one', 'one', 'two']);
  });

  test('that is never right while the bytes differ each time ends the item as damaged', async () => {
    const different = Array.from({ length: 9 }, (_, n) => new Uint8Array(n));
    const { fetch, requested, host } = fetching({ one: different });
    expect(await fetch([linkTo('one', { bytes: 99 })])).toEqual({ reason: 'damaged' });
    expect(requested()).toHaveLength(4);
    expect(host.live.size).toBe(0);
  });
});
