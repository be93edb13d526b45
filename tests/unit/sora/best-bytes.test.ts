import { describe, expect, it } from 'vitest';
import type { Source } from '../../../lib/sora/item';
import { createSite } from '../../../lib/sora/site';
import type { Wanted } from '../../../lib/sora/source-list';
import { account, all, fakeClock, html, json, never, scripted, thrownBy } from './fake-site';
import { listTasks } from './fixtures';

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
  const { transport, asked } = scripted(script, clock);
  return { site: createSite({ transports: async () => [transport], clock }), asked };
}

async function variants(site: ReturnType<typeof siteOf>['site'], source: Source = 'sora1-library') {
  const pages = await all(site.list(source, account, null, never));
  return pages.flatMap(({ found }) => found.map(({ item }) => item.links.map(({ variant }) => variant)));
}

const wanted: Wanted = { id, kind: 'video', taskId: null, postId: null, beside: null, sources: ['sora1-library'] };

describe('the file without watermark', () => {
  it.each([{ can_download_without_watermark: true }, { capabilities: { can_download_without_watermark: true } }])(
    'comes first for videos that have one, and waits to be asked for: %j',
    async (told) => {
      const { site } = siteOf({ ...tasks, [parameters]: json(told) });
      const [first, deleted, image] = await variants(site);
      expect(first).toEqual(['raw', 'source', 'url']);
      expect([deleted, image]).toEqual([[], ['source']]);
      const [page] = await all(site.list('sora1-library', account, null, never));
      expect(page?.found[0]?.item.links[0]).toEqual({ variant: 'raw', url: null, bytes: null });
    },
  );

  it.each([
    ['not permitted', json({ can_download_without_watermark: false })],
    ['not told of', json([])],
    ['refused', json({ error: {} }, 403)],
    ['unknown', json({}, 404)],
    ['challenged', html('<title>Just a moment...</title>', 403)],
    ['unauthorised', json({}, 401)],
    ['busy', json({}, 503)],
  ])('is not offered where the plan is %s', async (_, told) => {
    expect((await variants(siteOf({ ...tasks, [parameters]: told }).site))[0]).toEqual(['source', 'url']);
  });

  it('is asked about once for all lists and look-ups, and again only after a passing fault', async () => {
    const { site, asked } = siteOf({
      ...tasks,
      ...permitted,
      [`/backend/generations/${id}`]: json(video),
      [rawPath]: json({ url: rawUrl }),
    });
    await variants(site);
    await variants(site);
    await site.lookUp(wanted, account, never);
    expect(asked().filter((path) => path === parameters)).toHaveLength(1);
    const passing = siteOf({ ...tasks, [parameters]: [json({}, 401), permitted[parameters] ?? {}] });
    expect((await variants(passing.site))[0]).toEqual(['source', 'url']);
    expect((await variants(passing.site))[0]?.[0]).toBe('raw');
  });

  it('is nothing that Sora 2 is asked about', async () => {
    const { site, asked } = siteOf({
      '/backend/project_y/profile/drafts/v2?limit=100': json({ items: [], cursor: null }),
    });
    await variants(site, 'sora2-drafts');
    expect(asked()).not.toContain(parameters);
  });
});

describe('a look-up of a video of Sora 1', () => {
  const lookUp = (script: Parameters<typeof scripted>[0], about: Partial<Wanted> = {}) => {
    const { site, asked } = siteOf({ [`/backend/generations/${id}`]: json(video), ...script });
    return { links: site.lookUp({ ...wanted, ...about }, account, never), asked };
  };

  it('brings the file without watermark before those of the lists', async () => {
    const { links } = lookUp({ ...permitted, [rawPath]: json({ url: rawUrl }) });
    expect(await links).toMatchObject([{ variant: 'raw', url: rawUrl }, { variant: 'source' }, { variant: 'url' }]);
  });

  it.each([
    json({}, 404),
    json({ error: {} }, 403),
    json({}, 422),
    json({ url: null }),
    json({ url: 'http://x/y' }),
    json([]),
  ])('leaves it out where the site has none (%#)', async (told) => {
    expect((await lookUp({ ...permitted, [rawPath]: told }).links).map(({ variant }) => variant)).toEqual([
      'source',
      'url',
    ]);
  });

  it('never goes without it because the site is busy', async () => {
    expect(await thrownBy(lookUp({ ...permitted, [rawPath]: json({}, 503) }).links)).toMatchObject({
      code: 'site-busy',
    });
  });

  it('asks for it only where it may be had', async () => {
    for (const { links, asked } of [
      lookUp({ [parameters]: json({}) }),
      lookUp({ ...permitted, [`/backend/generations/${id}`]: json({ ...video, deleted_at: '2026-01-01T00:00:00Z' }) }),
      lookUp({}, { kind: 'image' }),
    ]) {
      await links;
      expect(asked()).not.toContain(rawPath);
    }
  });
});
