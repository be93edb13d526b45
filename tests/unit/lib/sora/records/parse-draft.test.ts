import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../../../../lib/sora/records/parse-draft';
import { itemWith } from '../fake-site';
import { drafts } from '../sora-fixtures';

const [plain, posted, stitch, violation, crashed] = drafts().items;
const itemOf = (record: unknown) => parseDraft(record).items[0]?.item;

describe('a draft', () => {
  it('becomes an item with everything the list says, and nothing else', () => {
    expect(itemOf(plain)).toEqual(
      itemWith({
        id: 'gen_01kqw73q9rjthkb5ks6bxhy399',
        taskId: 'task_01kqw73q9rjthkb5ks6bxhy399',
        createdAt: '2026-04-11T12:20:00.440Z',
        prompt: 'a fox made of folded newspaper crosses a frozen pond',
        width: 352,
        height: 640,
        durationSeconds: 10.1,
        preview: expect.stringMatching(/%2Fthumbnail%2Fraw\?/),
        links: [
          { variant: 'downloadable_url', url: String(plain?.downloadable_url), bytes: 4730462 },
          { variant: 'url', url: String(plain?.url), bytes: 1141173 },
        ],
      }),
    );
  });

  it('that was posted includes the post, and keeps its own time separate', () => {
    expect(itemOf(posted)).toMatchObject({
      createdAt: '2026-04-11T09:16:40.120Z',
      postId: 's_69e1606ee86e08cbe37b20842027d6b5',
      postedAt: '2026-04-11T09:33:20.710Z',
      caption: 'a lantern drifts over a wet pier, handheld',
      author: 'fixture.maker',
      permalink: 'https://sora.chatgpt.com/p/s_69e1606ee86e08cbe37b20842027d6b5',
    });
    const bare = (posted as { post: { post: unknown } }).post.post;
    expect(itemOf({ ...posted, post: bare })).toMatchObject({
      postId: 's_69e1606ee86e08cbe37b20842027d6b5',
      author: null,
    });
  });

  it('of a stitch has its stated duration', () => {
    expect(itemOf(stitch)?.durationSeconds).toBe(19.8);
  });

  it('takes the duration from its encodings, else from its frames', () => {
    expect(itemOf({ ...plain, duration_s: null })?.durationSeconds).toBe(10.1);
    expect(itemOf({ ...plain, duration_s: null, encodings: null })?.durationSeconds).toBe(10);
  });

  it('has the post that it remixes, wrapped or bare', () => {
    const remixing = (remix_target_post: unknown) => ({ ...plain, creation_config: { remix_target_post } });
    expect(itemOf(remixing({ post: { id: 's_1' }, profile: null }))?.remixOf).toBe('s_1');
    expect(itemOf(remixing({ id: 's_2' }))?.remixOf).toBe('s_2');
    expect(itemOf(remixing([]))?.remixOf).toBeNull();
  });

  it('that was refused or failed says so', () => {
    expect(itemOf(violation)).toMatchObject({ absence: 'moderated', links: [] });
    expect(itemOf(crashed)).toMatchObject({ absence: 'generation-failed', links: [] });
  });

  it.each([
    ['sora_context_violation', 'moderated'],
    ['sora_processing_error', 'generation-failed'],
    ['sora_processing', 'not-ready'],
    ['pending', 'not-ready'],
  ])('of kind %s is %s whatever links it carries', (kind, absence) => {
    expect(itemOf({ ...plain, kind })).toMatchObject({ absence, links: [] });
  });

  it('has its exact prompt, from its configuration if it is only there', () => {
    const letters = ' \ud83d\n=cmd()<script>\u0000\u202e ';
    expect(itemOf({ ...plain, prompt: letters })?.prompt).toBe(letters);
    for (const prompt of [null, '', ' \n\u200b'])
      expect(itemOf({ ...plain, prompt })?.prompt).toBe('a fox made of folded newspaper crosses a frozen pond');
  });

  it('without any id is reported as lost', () => {
    expect(parseDraft({ ...plain, id: null, generation_id: undefined })).toEqual({ items: [], missingFields: ['id'] });
    expect(itemOf({ ...plain, id: 'other' })?.id).toBe('gen_01kqw73q9rjthkb5ks6bxhy399');
  });
});
