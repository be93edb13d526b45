import { describe, expect, it } from 'vitest';
import { parseCameoDraft, parseDraft } from '../../../../lib/sora/records/parse-draft';
import { parsePost } from '../../../../lib/sora/records/parse-post';
import { parseGeneration, parseTask } from '../../../../lib/sora/records/parse-task';
import { itemWith } from './fake-site';
import { drafts, listTasks, posts } from './sora-fixtures';

const host = 'https://videos.openai.com/vg-assets';
const [task] = listTasks().task_responses;
const [draft = {}] = drafts().items;
const [post] = posts().items;

const references = (items: { item: { kind: string } }[]) => items.filter(({ item }) => item.kind === 'reference');
const captions = (items: { item: { kind: string } }[]) => items.filter(({ item }) => item.kind === 'caption');

describe('a reference image of Sora 1', () => {
  const upload = {
    type: 'image',
    upload_media_id: 'media_1',
    generation_id: null,
    servable_url: `${host}/media_1.jpeg?sig=1`,
  };

  it('is a separate item linked to the generation that used it, with its own id and only its own facts', () => {
    const reading = parseTask({ ...task, inpaint_items: [{ ...upload, reference_display_name: 'harbour.jpeg' }] });
    expect(references(reading.items)).toEqual([
      {
        item: itemWith({
          id: 'media_1',
          kind: 'reference',
          taskId: task?.id ?? null,
          beside: 'gen_01kqhfn57y5y83xp2mvbfkq5yp',
          title: 'harbour.jpeg',
          author: 'fixture.maker',
          links: [{ variant: 'servable_url', url: upload.servable_url, bytes: null }],
        }),
        raw: { ...upload, reference_display_name: 'harbour.jpeg' },
        by: 'user-2pPydCuaCNZgWxnGuFoxA8rB',
        recordKind: 'generation',
      },
    ]);
    expect(reading.items).toHaveLength(3);
  });

  it('is one item however many generations use it, even if none was made', () => {
    const generations = task?.generations.map((each) => ({ ...each, inpaint_items: [upload] }));
    expect(references(parseTask({ ...task, generations, inpaint_items: [upload, upload] }).items)).toHaveLength(1);
    expect(references(parseTask({ ...task, generations: [], inpaint_items: [upload] }).items)).toHaveLength(1);
    expect(references(parseGeneration({ ...task?.generations[0], inpaint_items: [upload] }).items)).toHaveLength(1);
  });

  it.each([
    ['without a link', { ...upload, servable_url: null }],
    ['with an invalid address', { ...upload, servable_url: 'az://media_1' }],
    ['with only a preview', { ...upload, servable_url: `${host}/media_1_thumb.webp` }],
    ['without an id', { ...upload, upload_media_id: null }],
    ['that is a generation, and so an item already', { ...upload, upload_media_id: null, generation_id: 'gen_1' }],
    ['with the id of a generation', { ...upload, upload_media_id: 'gen_1' }],
    ['that is nonsense', 7],
  ])('%s is not an item', (_, given) => {
    expect(references(parseTask({ ...task, inpaint_items: [given] }).items)).toEqual([]);
  });

  it('may be a preset with a link', () => {
    const preset = { preset_id: 'preset_1', url: `${host}/preset_1.webp` };
    expect(references(parseTask({ ...task, inpaint_items: [preset] }).items)).toMatchObject([
      { item: { id: 'preset_1', links: [{ variant: 'url' }] } },
    ]);
  });
});

it('Reference images of Sora 2 are read, alone or in a list', () => {
  const given = {
    inpaint_image: { id: 'media_1', url: `${host}/media_1.jpeg` },
    reference_inpaint_items: [{ id: 'ref_1', path: `${host}/ref_1.webp`, url: 'no address' }, null],
  };
  const { items } = parseDraft({ ...draft, creation_config: given });
  expect(references(items)).toMatchObject([
    { item: { id: 'media_1', beside: draft.id, taskId: draft.task_id, links: [{ variant: 'url' }] } },
    { item: { id: 'ref_1', links: [{ variant: 'path' }] } },
  ]);
});

describe('captions', () => {
  const urls = { srt_url: `${host}/a.srt`, vtt_url: `${host}/a.vtt` };
  const withPost = (fields: object) => ({ ...post, post: { ...post?.post, ...fields } });

  it('are separate items linked to their video, with the facts that name it', () => {
    const { items } = parsePost(withPost(urls));
    const [video] = items;
    expect(captions(items)).toMatchObject([
      {
        item: {
          ...itemWith({}),
          id: `${video?.item.id}-srt`,
          kind: 'caption',
          beside: video?.item.id,
          taskId: video?.item.taskId,
          postId: video?.item.postId,
          postedAt: video?.item.postedAt,
          caption: video?.item.caption,
          author: video?.item.author,
          permalink: video?.item.permalink,
          links: [{ variant: 'srt_url', url: urls.srt_url, bytes: null }],
        },
        recordKind: 'post',
      },
      { item: { id: `${video?.item.id}-vtt`, links: [{ variant: 'vtt_url', url: urls.vtt_url }] } },
    ]);
  });

  it('are found with a draft that was also posted, named by its prompt and time', () => {
    const posted = withPost({ ...urls, attachments: [{ generation_id: draft.id }] });
    for (const reading of [
      parseDraft({ ...draft, post: posted }),
      parseCameoDraft({ draft: { ...draft, post: posted.post } }),
    ]) {
      expect(captions(reading.items)).toMatchObject([
        { item: { id: `${draft.id}-srt`, prompt: draft.prompt, createdAt: '2026-04-11T12:20:00.440Z' } },
        { item: { id: `${draft.id}-vtt` } },
      ]);
    }
  });

  it('of a post with several videos are those of the one that says so, else of the first', () => {
    const [first] = post?.post.attachments ?? [];
    const two = (hasCaptions: boolean) => [first, { ...first, generation_id: 'gen_2', has_captions: hasCaptions }];
    const besides = (attachments: unknown[], id?: string) => {
      const posted = withPost({ ...urls, attachments });
      const { items } =
        id === undefined ? parsePost(posted) : parseDraft({ ...draft, id, generation_id: id, post: posted });
      return captions(items).map(({ item }) => 'beside' in item && item.beside);
    };
    expect(besides(two(true))).toEqual(['gen_2', 'gen_2']);
    expect(besides(two(false))).toEqual([first?.generation_id, first?.generation_id]);
    expect(besides(two(true), 'gen_2')).toEqual(['gen_2', 'gen_2']);
    expect(besides(two(false), 'gen_2')).toEqual([]);
    const both = two(true).map((each) => ({ ...each, has_captions: true }));
    expect(besides(both)).toEqual([first?.generation_id, first?.generation_id]);
    expect(besides(both, 'gen_2')).toEqual([]);
  });

  it('are left out if their video cannot be read', () => {
    const [first] = post?.post.attachments ?? [];
    for (const unreadable of [{ has_captions: true, encodings: {} }, 'x']) {
      const posted = withPost({ ...urls, attachments: [unreadable, { ...first, has_captions: false }] });
      const { items, missingFields } = parsePost(posted);
      expect([captions(items), missingFields]).toEqual([[], ['post.attachments[].generation_id']]);
    }
  });

  it('are left out if there is no link, or no video', () => {
    expect(captions(parsePost(withPost({ srt_url: 'a.srt', vtt_url: null })).items)).toEqual([]);
    expect(captions(parsePost(withPost({ ...urls, tombstoned_at: 1775900001.5 })).items)).toEqual([]);
  });
});
