import { afterAll, expect, it } from 'vitest';
import type { ListedItem, Source } from '../../../../../lib/model/item';
import { listable, type Site } from '../../../../../lib/sora/sora-site';
import { never } from '../fake-site';
import { siteOnReplica, wantedOf } from '../replica-site';

const linkLife = 60;
type World = Awaited<ReturnType<typeof siteOnReplica>>;
/** By maximum rows per page. */
const worlds = new Map<number, World>();
let world: World;
let site: Site;
afterAll(() => Promise.all([...worlds.values()].map(({ replica }) => replica.close())));

async function worldWith(rows: number): Promise<World> {
  const pageRows = { tasks: rows, posts: rows, drafts: rows, generations: rows };
  const made =
    worlds.get(rows) ?? (await siteOnReplica({ items: 120, archived: 12, elsewhere: 12, linkLife, pageRows }));
  worlds.set(rows, made);
  return made;
}

/** A library whose links have expired since it was listed, and a site with no other requests so far. */
async function deadLibrary(source: Source = 'sora1-library', rows = 100): Promise<ListedItem[]> {
  world = await worldWith(rows);
  site = world.newSite();
  const found = await world.found(source, site);
  await die();
  world.requested();
  return found;
}

const die = () => world.clock.sleep((linkLife + 1) * 1000, never);
const lookUp = (one: ListedItem, about = {}, over = site) =>
  over.lookUp({ ...wantedOf(one), ...about }, world.account, new AbortController().signal);
const isAlive = async (one: ListedItem) => world.isAlive((await lookUp(one))[0]);

it('costs two requests for all the items of a page, however many refreshes run in parallel', async () => {
  const found = await deadLibrary();
  expect(found.length).toBeGreaterThan(60);
  expect(await Promise.all(found.map(isAlive))).not.toContain(false);
  const requested = world.requested();
  expect(requested).toHaveLength(2);
  expect(requested).toContain('/backend/v2/list_tasks?limit=100');
});

it('costs as little for items one after the other, and again when the links have expired again', async () => {
  const found = await deadLibrary();
  for (const one of found) expect(await isAlive(one)).toBe(true);
  expect(world.requested()).toHaveLength(2);
  await die();
  for (const one of found) expect(await isAlive(one)).toBe(true);
  expect(world.requested().length).toBeLessThanOrEqual(2);
});

it.each(listable)('returns working links for every item of %s, in fewer requests than items', async (source) => {
  const found = await deadLibrary(source, 5);
  expect(found.length).toBeGreaterThan(0);
  expect(await Promise.all(found.map(isAlive))).not.toContain(false);
  const requested = world.requested();
  const pages = new Set(found.map(({ page }) => page)).size;
  expect(requested.length).toBeLessThanOrEqual(2 * pages);
  expect(new Set(requested).size).toBe(requested.length);
});

it('is not used for a single item, whose links are refreshed alone', async () => {
  const [one, other] = (await deadLibrary()).filter(({ item }) => item.beside === null);
  if (one === undefined || other === undefined) throw new Error('The library has more items');
  await lookUp(one);
  await lookUp(one);
  expect(world.requested().every((path) => path.startsWith('/backend/generations/'))).toBe(true);
  await die();
  await lookUp(other);
  expect(world.requested().every((path) => path.startsWith('/backend/generations/'))).toBe(true);
});

it('looks up an item alone that is no longer on its page', async () => {
  const found = await deadLibrary('sora1-library', 20);
  const [first, second] = found;
  const last = found.at(-1);
  if (first === undefined || second === undefined || last === undefined) throw new Error('The library has more items');
  await lookUp(first);
  await lookUp(second);
  world.requested();
  expect(await isAlive({ ...last, page: first.page })).toBe(true);
  expect(world.requested().map((path) => path.split('?')[0])).toEqual([
    '/backend/v2/list_tasks',
    `/backend/generations/${last.item.id}`,
  ]);
});

it('is possible in a resumed run, with what is stored about an item', async () => {
  const found = await deadLibrary();
  const stored: ListedItem[] = JSON.parse(JSON.stringify(found));
  const later = world.newSite();
  await Promise.all(stored.map((one) => lookUp(one, {}, later)));
  expect(world.requested()).toHaveLength(2);
});

it.each([
  ['an older version stored no page', { foundOn: undefined }],
  [
    'the page is one that this version cannot follow',
    { foundOn: { source: 'sora1-library', page: '{"list":"other"}' } },
  ],
])('falls back to single refreshes if %s', async (_, about) => {
  const found = (await deadLibrary()).slice(0, 5);
  const links = await Promise.all(found.map((one) => lookUp(one, about)));
  expect(await Promise.all(links.map(([link]) => world.isAlive(link)))).not.toContain(false);
  expect(world.requested()).toHaveLength(5);
});

it.each(['400', '404', '502'] as const)(
  'falls back to the items’ own addresses if the page responds with %s',
  async (kind) => {
    const found = (await deadLibrary()).slice(0, 5);
    world.replica.faults.set([{ kind, path: '/backend/v2/list_tasks' }]);
    expect(await Promise.all(found.map(isAlive))).not.toContain(false);
  },
);
