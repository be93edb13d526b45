import { describe, expect, it } from 'vitest';
import type { Link, Source } from '../../../../../lib/model/item';
import type { LinkRequest } from '../../../../../lib/sora/lists/list-definition';
import { createSite } from '../../../../../lib/sora/sora-site';
import { account, fakeClock, json, never, scripted, thrownBy, wantedWith } from '../fake-site';
import { drafts, listTasks, posts } from '../sora-fixtures';

const root = '/backend/project_y';
const host = 'https://videos.openai.com';
const [task] = listTasks().task_responses;
const [draft = {}] = drafts().items;
const [post] = posts().items;
const [attachment] = post?.post.attachments ?? [];

function siteOf(script: Parameters<typeof scripted>[0]) {
  const clock = fakeClock();
  const { transport, requested } = scripted({ '/backend/parameters': json({}), ...script }, clock);
  const site = createSite({ transports: async () => [transport], clock });
  return {
    clock,
    requested: () => requested().filter((path) => path !== '/backend/parameters'),
    lookUp: (wanted: Partial<LinkRequest>) => site.lookUp(wantedWith(wanted), account, never),
  };
}

describe('an item of', () => {
  it.each<Source>(['sora1-library', 'sora1-archived', 'sora1-folders', 'sora1-likes'])(
    '%s is requested as a generation',
    async (source) => {
      const { lookUp, requested } = siteOf({
        '/backend/generations/gen_1': json({ ...task?.generations[0], id: 'gen_1' }),
      });
      expect(await lookUp({ sources: [source] })).toHaveLength(1);
      expect(requested()).toHaveLength(1);
    },
  );

  it.each<Source>([
    'sora2-posts',
    'sora2-cameos',
    'sora2-replies',
    'sora2-remixes',
    'sora2-likes',
    'sora2-characters',
    'sora2-cameo-drafts',
  ])('%s is looked up by its post if that is known', async (source) => {
    const { lookUp, requested } = siteOf({
      [`${root}/post/s_1`]: json({ post: { id: 's_1', attachments: [{ ...attachment, generation_id: 'gen_1' }] } }),
    });
    expect(await lookUp({ sources: [source], postId: 's_1' })).toHaveLength(2);
    expect(requested()).toHaveLength(1);
  });

  it('Sora 1 is requested by its task too, if it is not found by itself', async () => {
    const { lookUp, requested } = siteOf({
      '/backend/generations/gen_1': json({}, 404),
      '/backend/video_gen/task_1': json({ ...task, generations: [{ ...task?.generations[0], id: 'gen_1' }] }),
    });
    expect(await lookUp({ taskId: 'task_1', sources: ['sora1-likes'] })).toHaveLength(1);
    expect(requested()).toHaveLength(2);
  });

  it('several sources with the same address is requested there once', async () => {
    const { lookUp, requested } = siteOf({ '/backend/generations/gen_1': json({}, 404) });
    expect(await thrownBy(lookUp({ sources: ['sora1-folders', 'sora1-library', 'sora1-likes'] }))).toMatchObject({
      code: 'not-found',
    });
    expect(requested()).toHaveLength(1);
  });
});

describe('another’s draft', () => {
  const none = { [`${root}/profile/drafts/v2/gen_1`]: json({}, 404), [`${root}/profile/drafts/gen_1`]: json({}, 403) };
  const cameos = `${root}/profile/drafts/cameos?limit=100`;
  const page = (ids: string[], cursor: string | null) =>
    json({ items: ids.map((id) => ({ draft: { ...draft, id, generation_id: id } })), cursor });

  it('that only its list has is found there, and links that come along are not requested again', async () => {
    const { lookUp, requested } = siteOf({
      ...none,
      [cameos]: page(['gen_0', 'gen_2'], 'x'),
      [`${cameos}&cursor=x`]: page(['gen_1'], 'y'),
    });
    const variant = 'downloadable_url';
    expect(await lookUp({ sources: ['sora2-cameo-drafts'], variant })).toHaveLength(2);
    const before = requested().length;
    expect(await lookUp({ id: 'gen_2', sources: ['sora2-cameo-drafts'], variant })).toHaveLength(2);
    expect([before, requested().length]).toEqual([4, 4]);
  });

  it('that is in no list either is gone', async () => {
    const { lookUp } = siteOf({ ...none, [cameos]: page(['gen_0'], null) });
    expect(await thrownBy(lookUp({ sources: ['sora2-cameo-drafts'] }))).toMatchObject({ code: 'no-access' });
  });
});

describe('the wanted link', () => {
  const v2 = `${root}/profile/drafts/v2/gen_1`;
  const path = `${root}/post/s_1`;
  const both: Partial<LinkRequest> = { postId: 's_1', sources: ['sora2-posts', 'sora2-drafts'] };
  const clean = (query: string) => ({ download_urls: { no_watermark: `${host}/clean?${query}` } });
  const marked = { encodings: { source_wm: { path: `${host}/marked` } } };
  const postOf = (reported: object) => json({ post: { id: 's_1', attachments: [{ id: 'gen_1', ...reported }] } });

  it('is requested at a second address if the first has only worse ones', async () => {
    const { lookUp } = siteOf({ [v2]: json({ id: 'gen_1', ...marked }), [path]: postOf(clean('new')) });
    const links = await lookUp({ ...both, variant: 'no_watermark' });
    expect(links.map(({ variant }) => variant)).toEqual(['no_watermark', 'source_wm']);
  });

  it('that is nowhere anymore is left out, and the others stay', async () => {
    const { lookUp } = siteOf({ [v2]: json({ id: 'gen_1', ...marked }), [path]: json({}, 404) });
    const dead: Link = { variant: 'no_watermark', url: `${host}/clean?old`, bytes: null };
    const other: Link = { variant: 'url', url: `${host}/small`, bytes: null };
    const links = await lookUp({ ...both, variant: 'no_watermark', links: [dead, other] });
    expect(links.map(({ variant }) => variant)).toEqual(['source_wm', 'url']);
  });
});

describe('what accompanies an item', () => {
  it('is found in the record of the item: captions in the post, with the video’s own links for the next', async () => {
    const urls = { srt_url: `${host}/a.srt`, vtt_url: `${host}/a.vtt` };
    const { lookUp, requested } = siteOf({ [`${root}/post/s_1`]: json({ post: { ...post?.post, ...urls } }) });
    const beside = String(attachment?.generation_id);
    const about = { postId: 's_1', beside, sources: ['sora2-posts'] as Source[] };
    const vtt = { ...about, id: `${beside}-vtt`, kind: 'caption', variant: 'vtt_url' } as const;
    const video = { ...about, id: beside, beside: null, variant: 'downloadable_url' } as const;
    expect(await lookUp(vtt)).toMatchObject([{ url: urls.vtt_url }]);
    expect(await lookUp(video)).toHaveLength(2);
    expect(requested()).toHaveLength(1);
    expect(await lookUp(video)).toHaveLength(2);
    expect(requested()).toHaveLength(2);
  });

  it('is found in the record of the item: a reference image in the task, else in the generation, or in the draft', async () => {
    const given = { upload_media_id: 'media_1', servable_url: `${host}/media_1.jpeg` };
    const about = { id: 'media_1', kind: 'reference', taskId: 'task_1', beside: 'gen_1' } as const;
    const inTask = siteOf({ '/backend/video_gen/task_1': json({ ...task, inpaint_items: [given] }) });
    expect(await inTask.lookUp({ ...about, sources: ['sora1-library'] })).toMatchObject([{ url: given.servable_url }]);
    const inGeneration = siteOf({
      '/backend/video_gen/task_1': json({}, 404),
      '/backend/generations/gen_1': json({ id: 'gen_1', inpaint_items: [given] }),
    });
    expect(await inGeneration.lookUp({ ...about, sources: ['sora1-likes'] })).toHaveLength(1);
    const inDraft = siteOf({
      [`${root}/profile/drafts/v2/gen_1`]: json({ id: 'gen_1', creation_config: { inpaint_image: given } }),
    });
    expect(await inDraft.lookUp({ ...about, sources: ['sora2-drafts'] })).toHaveLength(1);
  });
});
