import { describe, expect, test, vi } from 'vitest';
import { downloadItem } from '../../../../../lib/export/download/download-item';
import { thrownBy } from '../../sora/fake-site';
import { account, linkTo, never, rowWith, start } from '../harness/export-sample';
import { at, bytes, fail, fetching } from './download-one';

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
