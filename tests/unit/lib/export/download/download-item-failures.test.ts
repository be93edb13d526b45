import { describe, expect, test, vi } from 'vitest';
import { type DownloadItemDeps, downloadItem } from '../../../../../lib/export/download/download-item';
import { detail, ExpectedFailure } from '../../../../../lib/model/failure';
import type { Site } from '../../../../../lib/sora/sora-site';
import { thrownBy } from '../../sora/fake-site';
import { account, linkTo, never, rowWith } from '../harness/export-sample';
import { at, bytes, fail, fetching } from './download-one';

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

describe('A wait that the host asks for', () => {
  test('delays all files', async () => {
    const { fetch, requested, clock } = fetching({ one: [fail('site-busy', 90_000), bytes], two: [bytes] });
    const started = clock.now();
    const first = fetch([linkTo('one')]);
    await clock.asleep(90_000);
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
