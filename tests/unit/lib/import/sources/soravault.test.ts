import { describe, expect, test } from 'vitest';
import { postRecord } from '../../../../sample-pile/site-records';
import { browsedList, soraVaultFiles } from '../../../../sample-pile/tool-files';
import { gen, made, png, post, posted, task, video, without, wordsOf } from '../numbered-library';
import { filesByItem, itemIn, media, scanFiles, videoOf } from '../pile';

const vault = [
  { kind: 'image', made: made(1), task: [made(1)], bytes: png(1) },
  { kind: 'draft', made: made(2), bytes: video(2) },
  { kind: 'post', post: posted(3), bytes: video(3) },
  { kind: 'draft', made: made(4), bytes: null },
] as const;

describe('SoraVault', () => {
  const files = soraVaultFiles('Vault', vault);

  test('lists items with their texts and dates, saved or not', async () => {
    const found = await scanFiles(files);
    expect(found.sources).toEqual([{ source: 'soravault', files: 3, items: 4, listedOnly: 1, duplicates: 0 }]);
    expect(found.unrecognized).toEqual([]);
    expect(found.unreadable).toEqual([]);
    expect(itemIn(found, gen(1)).item).toMatchObject({
      ...{
        kind: 'image',
        prompt: 'prompt 1',
        createdAt: '2025-11-01T10:41:00.000Z',
        seed: 100,
        width: 1024,
        own: true,
      },
    });
    expect(itemIn(found, gen(2)).item).toMatchObject({ kind: 'video', prompt: 'prompt 2', taskId: task(2) });
    expect(itemIn(found, gen(3)).item).toMatchObject({
      ...{
        prompt: null,
        caption: 'text 3',
        postId: post(3),
        postedAt: '2025-11-03T12:00:00.000Z',
        author: 'fixture.maker',
      },
    });
    expect(itemIn(found, gen(4)).candidates).toEqual([]);
  });

  test('has the same texts and IDs without its list, from the text files beside the media', async () => {
    const found = await scanFiles(without(files, /manifest/));
    expect(wordsOf(found)).toEqual({
      [gen(1)]: { prompt: 'prompt 1', caption: null },
      [gen(2)]: { prompt: 'prompt 2', caption: null },
      [post(3)]: { prompt: null, caption: 'text 3' },
    });
    expect(found.sources).toMatchObject([{ source: 'soravault', files: 3, items: 3 }]);
  });

  test('identifies a renamed media file by the text file of the same name, even after an editor has changed its line ends and added a byte order mark', async () => {
    const edited = Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path.replace(/gen_[^_]*_2025-11-02/, 'my fox'),
        typeof content === 'string' && path.endsWith('.txt') ? `\ufeff${content.replaceAll('\n', '\r\n')}` : content,
      ]),
    );
    const found = await scanFiles(without(edited, /manifest/));
    expect(itemIn(found, gen(2)).candidates).toMatchObject([{ ref: { chosen: expect.stringContaining('my fox') } }]);
    expect(wordsOf(found)[gen(2)]).toEqual({ prompt: 'prompt 2', caption: null });
  });

  test('identifies a draft by its generation, even if its list and its file have another ID', async () => {
    const place = '690f0000a0b481910011223344556677';
    const draft = { kind: 'draft', made: made(5), place, bytes: video(5) } as const;
    const found = await scanFiles({
      ...soraVaultFiles('Vault', [draft]),
      [`elsewhere/${gen(5)}.mp4`]: videoOf(720, 1280, 900),
    });
    expect(found.items.map(({ item }) => item.id)).toEqual([gen(5)]);
    expect(found.items[0]?.candidates).toHaveLength(2);
  });

  test('filled during browsing is read, even from a copy of its list', async () => {
    const fox = { genId: gen(1), folder: 'sora1_library', filename: 'fox.png', prompt: 'prompt 1' };
    const found = await scanFiles({
      'V/mirror_browse/mirror_manifest (1).json': browsedList([fox]),
      'V/mirror_browse/sora1_library/fox.png': media.png,
    });
    expect(filesByItem(found)).toEqual({ [gen(1)]: ['V/mirror_browse/sora1_library/fox.png'] });
    expect(wordsOf(found)).toEqual({ [gen(1)]: { prompt: 'prompt 1', caption: null } });
  });

  test('lists remixes by other people, each with its original post', async () => {
    const raw = postRecord({ ...posted(6), by: 'somebody', parent: post(3) });
    const chains = [
      {
        direction: 'child',
        source: 'v2_remix_children',
        sourcePostId: post(3),
        childPostId: post(6),
        prompt: 'text 6',
        raw,
      },
      { direction: 'parent', source: 'v2_remix_parents', childPostId: post(3), parentPostId: post(8), raw: null },
    ];
    const found = await scanFiles({
      'V/sora_v2_remixes/chains/remix_chains.json': JSON.stringify({ soravault_version: '3.0.1', chains }),
      [`V/sora_v2_remixes/downstream/${post(3)}/${post(6)}-attachment-0_2025-11-06_text_6.mp4`]: video(6),
      [`V/sora_v2_remixes/downstream/${post(3)}/a film without an ID.mp4`]: video(7),
    });
    expect(found.items).toMatchObject([
      { item: { id: gen(6), remixOf: post(3), own: false, author: 'somebody', caption: 'text 6' }, candidates: [{}] },
    ]);
    expect(found.unrecognized).toHaveLength(1);
  });

  test('is also read as a derivative writes it: a list that is an array of posts, and prompts in Markdown', async () => {
    const found = await scanFiles({
      'SoraBackup/manifest.json': JSON.stringify([postRecord(posted(3)), postRecord(posted(4))]),
      [`SoraBackup/v2_feed/videos/${post(3)}.mp4`]: video(3),
      [`SoraBackup/v2_feed/prompts/${post(3)}.md`]: `---\nid: ${post(3)}\nsource: v2_feed\ntype: video_gen\ncreated_at: None\n---\n\nthe words\nof the prompt\n`,
      [`SoraBackup/v2_draft/prompt_onlys/${gen(9)}.md`]: `---\nid: ${gen(9)}\nsource: v2_draft\n---\nwithout a video`,
    });
    expect(found.sources).toMatchObject([{ source: 'soravault', files: 1, items: 3, listedOnly: 2 }]);
    expect(wordsOf(found)).toEqual({
      [gen(3)]: { prompt: 'the words\nof the prompt', caption: 'text 3' },
      [gen(4)]: { prompt: null, caption: 'text 4' },
      [gen(9)]: { prompt: 'without a video', caption: null },
    });
  });

  test('with a truncated list is reported, and items before the break are listed', async () => {
    const path = 'Vault/soravault_manifest_2026-04-25T09-00-00.json';
    const cut = `${files[path]}`.slice(0, -40);
    const found = await scanFiles({ ...files, [path]: cut });
    expect(found.unreadable).toMatchObject([{ reason: 'no-list', listOf: 'soravault' }]);
    expect(itemIn(found, gen(2)).item.prompt).toBe('prompt 2');
  });
});
