import { describe, expect, test } from 'vitest';
import { postRecord } from '../../../../sample-pile/site-records';
import {
  downloaderFiles,
  exodusFiles,
  savedRow,
  saveSora3Files,
  saveSoraCsv,
  saveSoraZip,
  soraVaultFiles,
  vaultEntry,
} from '../../../../sample-pile/tool-files';
import { type Content, filesByItem, itemIn, media, padded, scanFiles, videoOf, zipOf } from '../pile';

const gen = (n: number) => `gen_01k9testcase0000000000${String(n).padStart(4, '0')}`;
const task = (n: number) => `task_01k9testcase0000000000${String(n).padStart(4, '0')}`;
const post = (n: number) => `s_690f0000a0b48191001122334455${String(n).padStart(4, '0')}`;
const made = (n: number, prompt: string | null = `prompt ${n}`) => ({
  id: gen(n),
  task: task(n),
  prompt,
  createdAt: `2025-11-0${n}T10:41:00.000Z`,
});
const posted = (n: number, text = `text ${n}`) => ({
  id: post(n),
  text,
  postedAt: `2025-11-0${n}T12:00:00.000Z`,
  by: 'fixture.maker',
  of: made(n),
});
const video = (n: number) => videoOf(352, 640, 1000 + n);
const png = (n: number) => padded(media.png, media.png.length + n);
const without = (files: Record<string, Content>, pattern: RegExp) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !pattern.test(path)));
const wordsOf = ({ items }: Awaited<ReturnType<typeof scanFiles>>) =>
  Object.fromEntries(items.map(({ item: { id, prompt, caption } }) => [id, { prompt, caption }]));

const vault = [
  { kind: 'image', made: made(1), task: [made(1)], bytes: png(1) },
  { kind: 'draft', made: made(2), bytes: video(2) },
  { kind: 'post', post: posted(3), bytes: video(3) },
  { kind: 'draft', made: made(4), bytes: null },
] as const;

describe('SoraVault', () => {
  const files = soraVaultFiles('Vault', vault);

  test('lists items with their words and dates, saved or not', async () => {
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

  test('gives the same words and IDs by the texts beside the files alone', async () => {
    const found = await scanFiles(without(files, /manifest/));
    expect(wordsOf(found)).toEqual({
      [gen(1)]: { prompt: 'prompt 1', caption: null },
      [gen(2)]: { prompt: 'prompt 2', caption: null },
      [post(3)]: { prompt: null, caption: 'text 3' },
    });
    expect(found.sources).toMatchObject([{ source: 'soravault', files: 3, items: 3 }]);
  });

  test('finds files of another name by the texts of the same name, also with line ends and a mark that an editor added', async () => {
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

  test('names a draft by its generation where its list and its file have another ID', async () => {
    const place = '690f0000a0b481910011223344556677';
    const draft = { kind: 'draft', made: made(5), place, bytes: video(5) } as const;
    const found = await scanFiles({
      ...soraVaultFiles('Vault', [draft]),
      [`elsewhere/${gen(5)}.mp4`]: videoOf(720, 1280, 900),
    });
    expect(found.items.map(({ item }) => item.id)).toEqual([gen(5)]);
    expect(found.items[0]?.candidates).toHaveLength(2);
  });

  test('is read where it was saved while browsing, from a copy of its list, too', async () => {
    const entry = vaultEntry(vault[0]);
    const entries = [
      {
        key: gen(1),
        genId: gen(1),
        postId: null,
        source: 'v1_library',
        mode: 'v1',
        author: null,
        prompt: entry.prompt,
      },
    ].map((each) => ({ ...each, folder: 'sora1_library', filename: 'fox.png', txt: null }));
    const found = await scanFiles({
      'V/mirror_browse/mirror_manifest (1).json': JSON.stringify({
        version: 1,
        updated_at: '2026-04-25T09:00:00.000Z',
        entries,
      }),
      'V/mirror_browse/sora1_library/fox.png': media.png,
    });
    expect(filesByItem(found)).toEqual({ [gen(1)]: ['V/mirror_browse/sora1_library/fox.png'] });
    expect(wordsOf(found)).toEqual({ [gen(1)]: { prompt: 'prompt 1', caption: null } });
  });

  test('tells of remixes by others, and what they are remixes of', async () => {
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

  test('has a derivative whose list is an array of posts, with prompts in Markdown', async () => {
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

  test('is named where its list breaks off, and what stands before the break counts', async () => {
    const path = 'Vault/soravault_manifest_2026-04-25T09-00-00.json';
    const cut = `${files[path]}`.slice(0, -40);
    const found = await scanFiles({ ...files, [path]: cut });
    expect(found.unreadable).toMatchObject([{ reason: 'no-list', listOf: 'soravault' }]);
    expect(itemIn(found, gen(2)).item.prompt).toBe('prompt 2');
  });
});

describe('Save Sora', () => {
  test('2 lists posts in its table and its ZIPs', async () => {
    const table = saveSoraCsv([
      savedRow(posted(1)),
      savedRow(posted(2, 'a "fox",\nof newspaper')),
      savedRow(posted(3)),
    ]);
    const found = await scanFiles({
      'save-sora-metadata.csv': table,
      'save-sora-library.zip': await zipOf(saveSoraZip([{ post: posted(1), bytes: video(1) }])),
    });
    expect(found.sources).toEqual([{ source: 'save-sora', files: 1, items: 3, listedOnly: 2, duplicates: 0 }]);
    expect(wordsOf(found)).toMatchObject({
      [gen(1)]: { prompt: null, caption: 'text 1' },
      [gen(2)]: { caption: 'a "fox",\nof newspaper' },
    });
  });

  test('2 without raw records lists the same items by their posts, which another list joins to their generations', async () => {
    const bare = { ...savedRow(posted(1)), raw_payload_json: '' };
    const alone = await scanFiles({ 'save-sora-metadata.csv': saveSoraCsv([bare]) });
    expect(alone.items).toMatchObject([
      { item: { id: post(1), caption: 'text 1', postedAt: '2025-11-01T12:00:00.000Z' } },
    ]);
    const joined = await scanFiles({
      'save-sora-metadata.csv': saveSoraCsv([bare]),
      [`x/${post(1)}.mp4`]: video(1),
      ...soraVaultFiles('Vault', [{ kind: 'draft', made: made(1), bytes: null }]),
      'Vault/manifest.json': JSON.stringify([postRecord(posted(1))]),
    });
    expect(joined.items).toMatchObject([
      { item: { id: gen(1), prompt: 'prompt 1', caption: 'text 1', postId: post(1) }, candidates: [{ bytes: 1001 }] },
    ]);
  });

  test('3 names files by their posts, with the words in a text beside them', async () => {
    const found = await scanFiles(saveSora3Files('save-sora-library', posted(1, 'two\nlines'), video(1)));
    expect(found.sources).toMatchObject([{ source: 'save-sora', files: 1, items: 1 }]);
    expect(found.items).toMatchObject([{ item: { id: gen(1), caption: 'two\nlines', postId: post(1) } }]);
  });
});

describe('sora-exodus', () => {
  const files = exodusFiles('sora-export', [
    { made: made(1), files: { 'image.webp': media.webp, 'original.png': media.png } },
    { made: made(2, 'x'.repeat(200)), files: { 'image.webp': media.webp } },
    { made: made(3), files: {} },
  ]);

  test('gives one item for each folder, with the best of its files', async () => {
    const found = await scanFiles(files);
    expect(found.sources).toEqual([{ source: 'sora-exodus', files: 3, items: 3, listedOnly: 1, duplicates: 1 }]);
    const { item, candidates } = itemIn(found, gen(1));
    expect(item).toMatchObject({
      kind: 'image',
      prompt: 'prompt 1',
      createdAt: '2025-11-01T10:41:00.000Z',
      taskId: task(1),
    });
    expect(candidates).toHaveLength(2);
    expect(found.unrecognized).toEqual([]);
  });

  test.each([
    ['the metadata of each folder', /tasks|gen_ids|index|prompts/, 200],
    ['the tasks of the site', /metadata|gen_ids|index|prompts/, 200],
    ['the table, as far as it has the words', /metadata|gen_ids|index|tasks/, 147],
  ])('gives the words by %s alone', async (_, pattern, length) => {
    const found = await scanFiles(without(files, pattern));
    expect(wordsOf(found)).toMatchObject({
      [gen(1)]: { prompt: 'prompt 1' },
      [gen(2)]: { prompt: 'x'.repeat(length) },
    });
  });

  test('calls an item a video whose files are videos, whatever its list says', async () => {
    const found = await scanFiles(
      exodusFiles('x', [{ made: made(1), files: { 'image.mp4': video(1), 'video.mp4': video(2) } }]),
    );
    expect(found.items).toMatchObject([{ item: { kind: 'video' }, candidates: [{ bytes: 1002 }, {}] }]);
  });

  test('is found in a folder that was given another name', async () => {
    const renamed = Object.fromEntries(
      Object.entries(without(files, /sora-export\/[^/]*$/)).map(([path, content]) => [
        path.replace(gen(1), 'my fox'),
        content,
      ]),
    );
    const found = await scanFiles(renamed);
    expect(itemIn(found, gen(1)).candidates).toHaveLength(2);
    expect(itemIn(found, gen(1)).item.prompt).toBe('prompt 1');
  });
});

describe('Sora-Downloader', () => {
  const tasks = [
    {
      task: task(1),
      prompt: 'two images\nand a reference',
      images: [
        { id: gen(1), bytes: png(1) },
        { id: gen(2), bytes: png(2) },
      ],
      references: [{ mediaId: 'media_01k9testcase00000000000077', bytes: png(3) }, { bytes: png(4) }],
    },
    {
      task: task(3),
      prompt: null,
      images: [{ id: gen(3), bytes: png(5) }],
      references: [{ genId: gen(1), bytes: png(6) }],
    },
  ];

  test('gives each image its generation, and references as such', async () => {
    const found = await scanFiles({ 'SORA_EXPORT_20260310_120000.zip': await zipOf(downloaderFiles(tasks)) });
    expect(found.sources).toEqual([{ source: 'sora-downloader', files: 6, items: 5, listedOnly: 0, duplicates: 1 }]);
    expect(found.unrecognized).toEqual([]);
    expect(wordsOf(found)).toMatchObject({
      [gen(1)]: { prompt: 'two images\nand a reference' },
      [gen(2)]: { prompt: 'two images\nand a reference' },
      [gen(3)]: { prompt: null },
    });
    const references = found.items.filter(({ item }) => item.kind === 'reference');
    expect(references.map(({ item: { id, beside } }) => [id.replace(/-.*/, ''), beside])).toEqual([
      ['media_01k9testcase00000000000077', gen(1)],
      ['sha256', gen(1)],
    ]);
    // A generation that was used as a reference is no second item.
    expect(itemIn(found, gen(1)).item).toMatchObject({ kind: 'image', beside: null });
  });

  test('without its metadata gives the words to the only image of a task, and names no image by a task of several', async () => {
    const files = without(downloaderFiles(tasks.slice(0, 1)), /metadata/);
    const found = await scanFiles(files);
    expect(found.items.filter(({ item }) => item.kind === 'reference')).toHaveLength(2);
    expect(found.unrecognized).toHaveLength(2);
    const one = await scanFiles(without(files, /img_0002/));
    expect(itemIn(one, task(1)).item.prompt).toBe('two images\nand a reference');
    expect(one.unrecognized).toEqual([]);
  });

  test('has the same paths in two ZIPs of two runs, and each file its own item', async () => {
    const [other] = tasks.slice(1);
    const again = downloaderFiles([
      { ...tasks[0], task: task(1), prompt: 'p', images: [{ id: gen(8), bytes: png(8) }] },
    ]);
    const found = await scanFiles({
      'a.zip': await zipOf(downloaderFiles(tasks.slice(0, 1))),
      'b.zip': await zipOf(again),
      'c.zip': await zipOf(downloaderFiles(other === undefined ? [] : [other], 3)),
    });
    expect(itemIn(found, gen(8)).candidates).toMatchObject([{ ref: { chosen: 'b.zip' } }]);
    expect(itemIn(found, gen(1)).candidates.map(({ ref }) => ref.chosen)).toEqual(
      expect.arrayContaining(['a.zip', 'c.zip']),
    );
  });
});

test('A file that a script named as the API did is an item, dated by its ID', async () => {
  const id = 'video_690f0000a0b481910011223344556677001122334455aabb';
  const found = await scanFiles({ [`${id}.mp4`]: video(1), [`${id}_thumbnail.webp`]: media.webp });
  expect(found.items).toMatchObject([
    { item: { id, createdAt: '2025-11-08T08:32:00.000Z', dateFrom: 'id' }, sources: ['files'], candidates: [{}] },
  ]);
  expect(found.leftOut).toHaveLength(1);
});
