import { describe, expect, it } from 'vitest';
import type { Link, Source, Variant } from '../../../../lib/model/item';
import { createSite } from '../../../../lib/sora/sora-site';
import { account, all, fakeClock, html, json, never, scripted, thrownBy, wantedWith } from './fake-site';
import { listTasks } from './sora-fixtures';

const parameters = '/backend/parameters';
const [imageTask, videoTask] = listTasks().task_responses;
const [video = {}] = videoTask?.generations ?? [];
const id = String(video.id);
const tasks = { '/backend/v2/list_tasks?limit=100': json({ task_responses: [videoTask, imageTask], has_more: false }) };
const permitted = { [parameters]: json({ can_download_without_watermark: true }) };
const rawPath = `/backend/generations/${id}/raw`;
const rawUrl = 'https://videos.openai.com/az/vg-assets/clean.mp4?sig=1';

function siteOf(script: Parameters<typeof scripted>[0]) {
  const clock = fakeClock();
  const { transport, requested } = scripted(script, clock);
  return { site: createSite({ transports: async () => [transport], clock }), requested };
}

async function variants(site: ReturnType<typeof siteOf>['site'], source: Source = 'sora1-library') {
  const pages = await all(site.list(source, account, null, never));
  return pages.flatMap(({ found }) => found.map(({ item }) => item.links.map(({ variant }) => variant)));
}

const wanted = wantedWith({ id, sources: ['sora1-library'], variant: 'raw' });

describe('the file without watermark', () => {
  it.each([{ can_download_without_watermark: true }, { capabilities: { can_download_without_watermark: true } }])(
    'comes first for videos that have one, and must be requested: %j',
    async (reported) => {
      const { site } = siteOf({ ...tasks, [parameters]: json(reported) });
      const [first, deleted, image] = await variants(site);
      expect(first).toEqual(['raw', 'source', 'url']);
      expect([deleted, image]).toEqual([[], ['source']]);
      const [page] = await all(site.list('sora1-library', account, null, never));
      expect(page?.found[0]?.item.links[0]).toEqual({ variant: 'raw', url: null, bytes: null });
    },
  );

  it.each([
    ['not permitted', json({ can_download_without_watermark: false })],
    ['not mentioned', json([])],
    ['refused', json({ error: {} }, 403)],
    ['unknown', json({}, 404)],
    ['challenged', html('<title>Just a moment...</title>', 403)],
    ['unauthorised', json({}, 401)],
    ['busy', json({}, 503)],
  ])('is not offered if the plan is %s', async (_, reported) => {
    expect((await variants(siteOf({ ...tasks, [parameters]: reported }).site))[0]).toEqual(['source', 'url']);
  });

  it('is checked once for all lists, and again only after a temporary failure', async () => {
    const { site, requested } = siteOf({ ...tasks, ...permitted });
    await variants(site);
    await variants(site);
    expect(requested().filter((path) => path === parameters)).toHaveLength(1);
    const passing = siteOf({ ...tasks, [parameters]: [json({}, 401), permitted[parameters] ?? {}] });
    expect((await variants(passing.site))[0]).toEqual(['source', 'url']);
    expect((await variants(passing.site))[0]?.[0]).toBe('raw');
  });

  it('is not requested from Sora 2', async () => {
    const { site, requested } = siteOf({
      '/backend/project_y/profile/drafts/v2?limit=100': json({ items: [], cursor: null }),
    });
    await variants(site, 'sora2-drafts');
    expect(requested()).not.toContain(parameters);
  });
});

describe('a refresh of the link without watermark', () => {
  const listed: Link[] = [
    { variant: 'source', url: 'https://videos.openai.com/az/vg-assets/marked.mp4?sig=1', bytes: 7 },
  ];
  const lookUp = (script: Parameters<typeof scripted>[0], variant: Variant = 'raw') => {
    const { site, requested } = siteOf(script);
    const links: Link[] = [{ variant: 'raw', url: null, bytes: null }, ...listed];
    return { links: site.lookUp({ ...wanted, links, variant }, account, never), requested };
  };

  it('costs one request, and leaves the other links as listed', async () => {
    const { links, requested } = lookUp({ [rawPath]: json({ url: rawUrl }) });
    expect(await links).toEqual([{ variant: 'raw', url: rawUrl, bytes: null }, ...listed]);
    expect(requested()).toEqual([rawPath]);
  });

  it.each([
    json({}, 404),
    json({ error: {} }, 403),
    json({}, 422),
    json({ url: null }),
    json({ url: 'http://x/y' }),
    json([]),
  ])('leaves it out if the site has none (%#)', async (reported) => {
    expect(await lookUp({ [rawPath]: reported }).links).toEqual(listed);
  });

  it('never skips it because the site is busy', async () => {
    expect(await thrownBy(lookUp({ [rawPath]: json({}, 503) }).links)).toMatchObject({ code: 'site-busy' });
  });

  it('is not made for another file', async () => {
    const { links, requested } = lookUp({ [`/backend/generations/${id}`]: json(video) }, 'source');
    expect((await links).map(({ variant }) => variant)).toEqual(['raw', 'source', 'url']);
    expect(requested()).toEqual([`/backend/generations/${id}`]);
  });
});
