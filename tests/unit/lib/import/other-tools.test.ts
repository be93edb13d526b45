import { describe, expect, test } from 'vitest';
import { browsedList } from '../../../sample-pile/tool-files';
import { gen, post, task } from './numbered-library';
import { filesOf, media, zipOf } from './pile';
import { read, readOne } from './read-files';

/** A library as SoraVault 3 lists it: an image, a draft, and a post whose attachment has its own id. */
const vaultItems = [
  {
    mode: 'v1',
    source: 'v1_library',
    genId: gen(1),
    taskId: task(1),
    date: '2025-11-01',
    prompt: 'a fox',
    isVideo: false,
    _raw: { id: gen(1) },
  },
  {
    mode: 'v2',
    source: 'v2_drafts',
    genId: gen(2),
    taskId: task(2),
    postId: null,
    date: '2025-11-02',
    prompt: 'a kite',
    _raw: { id: gen(2) },
  },
  {
    mode: 'v2',
    source: 'v2_profile',
    genId: `${post(3)}-attachment-0`,
    taskId: task(3),
    postId: post(3),
    date: '2025-11-03',
    prompt: 'a lantern',
    _raw: {
      post: { id: post(3), attachments: [{ id: `${post(3)}-attachment-0`, generation_id: gen(3) }] },
      profile: {},
    },
  },
];
const vaultManifest = (items: unknown[] = vaultItems) =>
  JSON.stringify({
    soravault_version: '3.0.1',
    exported_at: '2026-04-25T09:00:00.000Z',
    scan_sources: ['v1_library', 'v2_drafts', 'v2_profile'],
    remix_chain_mode: 'off',
    remix_chains: [],
    total: items.length,
    items,
  });
const vaultFiles = {
  [`Vault/sora_v1_images/${gen(1)}_2025-11-01_a_fox.png`]: media.webp,
  [`Vault/sora_v2_drafts/${gen(2)}_2025-11-02_a_kite.mp4`]: media.portrait,
  [`Vault/sora_v2_profile/${post(3)}-attachment-0_2025-11-03_a_lantern.mp4`]: media.portrait,
};
const vaultList = 'Vault/soravault_manifest_2026-04-25T09-00-00.json';

describe('A folder of SoraVault', () => {
  test('is recognized by its manifest, even posts, by their generation', async () => {
    const { kind, name, ids, has, madeAt, absent } = await readOne(
      filesOf({ [vaultList]: vaultManifest(), ...vaultFiles }),
    );
    expect({ kind, name, ids, absent: absent.count }).toEqual({
      kind: 'soravault',
      name: 'Vault',
      ids: [gen(1), gen(2), gen(3)],
      absent: 0,
    });
    expect(madeAt).toBe(Date.UTC(2026, 3, 25, 9));
    expect(has.find(({ id }) => id === gen(3))).toMatchObject({ isPost: false, names: [gen(3), task(3), post(3)] });
  });

  test('is recognized by its folders if there is no manifest, a post by its own id', async () => {
    const { kind, has } = await readOne(filesOf(vaultFiles));
    expect(kind).toBe('soravault');
    expect(has.map(({ id, isPost }) => [id, isPost])).toEqual([
      [gen(1), false],
      [gen(2), false],
      [post(3), true],
    ]);
  });

  test('only counts existing images and videos', async () => {
    const [first = '', second = '', third = ''] = Object.keys(vaultFiles);
    const broken = { [first]: '<html>403</html>', [second]: '', [third.replace('.mp4', '.txt')]: 'a lantern' };
    const { ids, absent } = await readOne(filesOf({ [vaultList]: vaultManifest(), ...broken }));
    expect(ids).toEqual([]);
    expect(absent.count).toBe(3);
    expect((await read(filesOf({ [first.replace('.png', '_thumb.png')]: media.webp }))).found).toEqual([]);
  });

  test('filled during browsing is recognized by the files in its manifest, whatever their names', async () => {
    const list = browsedList([
      { genId: gen(1), folder: 'sora1_library', filename: 'fox.png' },
      { genId: gen(2), source: 'v2_drafts', mode: 'v2', folder: 'sora2_drafts', filename: 'gone.mp4' },
    ]);
    const chosen = filesOf({
      'V/mirror_browse/mirror_manifest.json': list,
      'V/mirror_browse/sora1_library/fox.png': media.webp,
    });
    const { kind, ids, absent } = await readOne(chosen);
    expect({ kind, ids, absent }).toEqual({
      kind: 'soravault',
      ids: [gen(1)],
      absent: { count: 1, some: ['sora2_drafts/gone.mp4'] },
    });
  });

  test.each([
    ['no JSON', '{"soravault_version": "3.0.1", "items": [', 'no-list'],
    ['something else', '[1, 2, 3]', 'no-list'],
    ['null', 'null', 'no-list'],
  ])('with a manifest that is %s is reported', async (_, text, fault) => {
    expect((await read(filesOf({ [vaultList]: text }))).unreadable).toEqual([{ name: vaultList, fault }]);
  });

  test('with a nonsensical manifest counts nothing from it', async () => {
    const nonsense = [
      null,
      7,
      'gen_',
      { genId: { $ne: 1 } },
      { genId: '__proto__', postId: '../../..', _raw: { post: { attachments: 'x' } } },
    ];
    const deep = `${'{"post":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const { found } = await read(
      filesOf({ [vaultList]: vaultManifest(nonsense).replace('"x"', deep), 'Vault/a.mp4': media.portrait }),
    );
    expect(found.flatMap(({ has }) => has)).toEqual([]);
  });
});

const columns =
  'row_id,video_id,source_type,source_bucket,title,prompt,discovery_phrase,description,caption,creator_name,creator_username,character_name,character_username,character_names,category_tags,created_at,published_at,like_count,view_count,share_count,repost_count,remix_count,detail_url,thumbnail_url,duration_seconds,estimated_size_bytes,width,height,is_downloadable,skip_reason,raw_payload_json';
const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const row = (cells: Record<string, string>) =>
  columns
    .split(',')
    .map((column) => quoted(cells[column] ?? ''))
    .join(',');
const raw = (n: number) =>
  JSON.stringify({ post: { id: post(n), attachments: [{ id: `${post(n)}-attachment-0`, generation_id: gen(n) }] } });
const table = [
  columns,
  row({
    row_id: '1',
    video_id: post(1),
    prompt: 'a "fox",\nof newspaper',
    is_downloadable: 'true',
    raw_payload_json: raw(1),
  }),
  row({ row_id: '2', video_id: post(2), prompt: 'a kite', is_downloadable: 'true' }),
  row({ row_id: '3', video_id: post(3), is_downloadable: 'true', raw_payload_json: raw(3) }),
  row({ row_id: '4', video_id: post(4), is_downloadable: 'false', skip_reason: 'missing_download_url' }),
].join('\n');

describe('A folder of Save Sora', () => {
  test('is recognized by its CSV and the files next to it, by generation if the CSV has the raw record', async () => {
    const { kind, has, absent } = await readOne(
      filesOf({
        'save-sora-metadata.csv': table,
        [`Sora/me/published/posts/no-watermark/11012025-${post(1)}.mp4`]: media.portrait,
        [`Sora/me/drafts/posts/watermark/11022025-${post(2)}.mp4`]: media.portrait,
      }),
    );
    expect(kind).toBe('save-sora');
    expect(has.map(({ id, isPost }) => [id, isPost])).toEqual([
      [gen(1), false],
      [post(2), true],
    ]);
    expect(absent.count).toBe(1);
  });

  test("is recognized in its ZIP parts, stored or compressed, and by its organizer's manifest", async () => {
    const library = `library/a lantern over the harbour-${post(1)}.mp4`;
    const manifest = {
      version: 1,
      libraryRoot: 'library',
      items: [{ video_id: post(1), file_name: library.slice(8), library_path: library }],
    };
    for (const compression of ['STORE', 'DEFLATE'] as const) {
      const older = await zipOf(
        { [library]: media.portrait, 'organizer/link-manifest.json': JSON.stringify(manifest) },
        compression,
      );
      const newer = await zipOf({ [`Sora/liked/watermark/11022025-${post(2)}.mp4`]: media.portrait }, compression);
      const { kind, ids, absent } = await readOne(filesOf({ 'a.part-0001-of-0002.zip': older, 'b.zip': newer }));
      expect({ kind, ids, absent: absent.count }).toEqual({ kind: 'save-sora', ids: [post(1), post(2)], absent: 0 });
    }
  });

  test('with only its CSV counts nothing as saved', async () => {
    const { has, absent } = await readOne(filesOf({ 'save-sora-metadata.csv': table }));
    expect([has, absent.count]).toEqual([[], 3]);
  });

  test.each([
    ['a table of something else', 'name,age\nfox,3\n', 'no-list'],
    ['nothing', '', 'no-list'],
    ['a huge row', `row_id,video_id\n"${'x'.repeat(17_000_000)}`, 'too-large'],
    ['too many cells', `row_id,video_id\n${','.repeat(600)}`, 'too-large'],
  ])('with a CSV that is %s is reported', async (_, text, fault) => {
    const { found, unreadable } = await read(filesOf({ 'save-sora-metadata.csv': text }));
    expect([found, unreadable]).toEqual([[], [{ name: 'save-sora-metadata.csv', fault }]]);
  });
});
