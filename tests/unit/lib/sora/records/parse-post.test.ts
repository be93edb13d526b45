import { describe, expect, it } from 'vitest';
import { parsePost } from '../../../../../lib/sora/records/parse-post';
import { itemWith } from '../fake-site';
import { posts } from '../sora-fixtures';

const [plain, remix, blocked] = posts().items;
const itemsOf = (record: unknown) => parsePost(record).items.map(({ item }) => item);
const withPost = (fields: object) => ({ ...plain, post: { ...plain?.post, ...fields } });

describe('a post', () => {
  it('becomes an item with the post’s time and text, and neither prompt nor time of the generation', () => {
    const [attachment] = plain?.post.attachments ?? [];
    expect(itemsOf(plain)).toEqual([
      itemWith({
        id: 'gen_01kq60pyy86yg8cbykqv2gr4jg',
        taskId: 'task_01kq60pyy86yg8cbykqv2gr4jg',
        postId: 's_69e1606ee86e08cbe37b20842027d6b5',
        postedAt: '2026-04-11T09:33:20.710Z',
        caption: 'a lantern drifts over a wet pier, handheld',
        author: 'fixture.maker',
        width: 352,
        height: 640,
        durationSeconds: 10.1,
        permalink: 'https://sora.chatgpt.com/p/s_69e1606ee86e08cbe37b20842027d6b5',
        preview: expect.stringMatching(/%2Fthumbnail%2Fraw\?/),
        links: [
          { variant: 'downloadable_url', url: String(attachment?.downloadable_url), bytes: 4730462 },
          { variant: 'url', url: String(attachment?.url), bytes: 1141173 },
        ],
      }),
    ]);
  });

  it('is kept as its whole wrapper', () => {
    expect(parsePost(plain).items[0]?.raw).toBe(plain);
  });

  it('names the post that it remixes', () => {
    expect(itemsOf(remix)[0]?.remixOf).toBe('s_69e10c122cfc8603c3a9b9f080c7baad');
  });

  it('that was blocked or taken down has no file', () => {
    expect(itemsOf(blocked)).toMatchObject([{ absence: 'moderated', links: [] }]);
    expect(itemsOf(withPost({ tombstoned_at: 1775900001.5 }))).toMatchObject([{ absence: 'deleted', links: [] }]);
    expect(itemsOf(withPost({ tombstoned_at: 0, deleted_at: '' }))[0]?.absence).toBeNull();
  });

  it('with several attachments is one item each, by its own id if there is no generation', () => {
    const [first] = plain?.post.attachments ?? [];
    const attachments = [
      first,
      { ...first, generation_id: 'gen_2', prompt: 'its own' },
      { ...first, id: 's_1-attachment-2', generation_id: null },
    ];
    expect(itemsOf(withPost({ attachments })).map(({ id, prompt }) => [id, prompt])).toEqual([
      ['gen_01kq60pyy86yg8cbykqv2gr4jg', null],
      ['gen_2', 'its own'],
      ['s_1-attachment-2', null],
    ]);
  });

  it.each([
    [{ text: '', caption: 'captioned' }, 'captioned'],
    [{ text: 'texted', caption: 'captioned' }, 'texted'],
    [{ text: ' ', caption: 'captioned' }, 'captioned'],
    [{ text: '', caption: null }, ''],
    [{ text: null, caption: 3 }, null],
  ])('with %j has the caption %j', (fields, caption) => {
    expect(itemsOf(withPost(fields))[0]?.caption).toBe(caption);
  });

  it('that cannot be read reports what is missing', () => {
    expect(parsePost({}).missingFields).toEqual(['post.attachments']);
    expect(parsePost({ post: [] }).missingFields).toEqual(['post.attachments']);
    expect(parsePost(withPost({ attachments: [] })).missingFields).toEqual(['post.attachments']);
    expect(parsePost(withPost({ attachments: [{}, 3] })).missingFields).toEqual([
      'post.attachments[].generation_id',
      'post.attachments[].generation_id',
    ]);
    expect(parsePost(null).missingFields).toEqual(['post']);
  });
});
