import { expect, it } from 'vitest';
import type { Link } from '../../../../../lib/model/item';
import { createLinkCache } from '../../../../../lib/sora/links/link-cache';
import { fakeClock, never } from '../fake-site';

/** A link that expires after this many milliseconds. Null: it doesn't say. */
function linkFor(now: number, life: number | null, variant: Link['variant'] = 'source'): Link {
  const query = life === null ? '' : `?se=${encodeURIComponent(new Date(now + life).toISOString())}`;
  return { variant, url: `https://videos.openai.com/${variant}${query}`, bytes: null };
}

function keeping(...lives: (number | null)[]) {
  const clock = fakeClock();
  const fresh = createLinkCache(clock);
  const links = lives.map((life, n) => linkFor(clock.now(), life, n === 0 ? 'source' : 'url'));
  fresh.keep([{ id: 'gen_1', links }]);
  return { fresh, links, later: (ms: number) => clock.sleep(ms, never) };
}

it('returns a link until it expires, however long that takes, and not after', async () => {
  const week = 7 * 86_400_000;
  const alive = keeping(week);
  await alive.later(week - 1);
  expect(alive.fresh.take('gen_1', 'source')).toEqual(alive.links);
  const ended = keeping(6_000);
  await ended.later(6_000);
  expect(ended.fresh.take('gen_1', 'source')).toBeNull();
});

it('returns links once: a second request means that they did not work', () => {
  const { fresh, links } = keeping(6_000);
  expect(fresh.take('gen_1', 'source')).toEqual(links);
  expect(fresh.take('gen_1', 'source')).toBeNull();
});

it('returns the unexpired links, if the wanted one is among them', async () => {
  const one = keeping(60_000, 6_000);
  await one.later(10_000);
  expect(one.fresh.take('gen_1', 'source')).toEqual(one.links.slice(0, 1));
  const other = keeping(60_000, 6_000);
  await other.later(10_000);
  expect(other.fresh.take('gen_1', 'url')).toBeNull();
});

it('trusts a link without an expiry, and one that expired before it arrived, because the local clock may be wrong', async () => {
  const { fresh, later } = keeping(null, -86_400_000);
  await later(60_000);
  expect(fresh.take('gen_1', 'url')).toHaveLength(2);
});

it('keeps the newest thousand items', () => {
  const fresh = createLinkCache(fakeClock());
  const links = [linkFor(0, null)];
  fresh.keep(Array.from({ length: 1001 }, (_, n) => ({ id: `gen_${n}`, links })));
  expect([fresh.take('gen_0', 'source'), fresh.take('gen_1', 'source')]).toEqual([null, links]);
});
