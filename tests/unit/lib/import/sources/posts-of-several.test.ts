import { describe, expect, test } from 'vitest';
import { postRecord } from '../../../../sample-pile/site-records';
import { gen } from '../numbered-library';
import { filesByItem, itemIn, scanFiles, videoOf } from '../pile';

const post = 's_690f0000a0b481910011223344550001';

/** A post by somebody with two videos. */
function twoVideos() {
  const made = { id: gen(1), task: null, prompt: null, createdAt: '2025-11-01T10:41:00.000Z' };
  const { post: fields, profile } = JSON.parse(
    JSON.stringify(
      postRecord({ id: post, text: 'two', postedAt: '2025-11-01T12:00:00.000Z', by: 'a', of: made } as never),
    ),
  );
  const [first] = fields.attachments;
  first.id = `${post}-attachment-0`;
  const second = { ...first, id: `${post}-attachment-1`, generation_id: gen(2) };
  return { post: { ...fields, attachments: [first, second] }, profile };
}

const manifest = (entry: Record<string, unknown>) => ({
  'Vault/soravault_manifest_2026-04-25.json': JSON.stringify({ items: [{ mode: 'v2', date: '2025-11-01', ...entry }] }),
});
const csv = (row: Record<string, string>) => ({
  'save-sora.csv': [Object.keys(row), Object.values(row)]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n'),
});
const ownersOf = async (files: Record<string, string>) =>
  (await scanFiles(files)).items.map(({ item: { id, own } }) => ({ id, own }));

describe('A post with several videos', () => {
  const liked = [
    { id: gen(1), own: false },
    { id: gen(2), own: false },
  ];

  test("is somebody else's with all of them if the user only liked it", async () => {
    const raw = twoVideos();
    expect(await ownersOf(manifest({ genId: gen(1), postId: post, source: 'v2_liked', _raw: raw }))).toEqual(liked);
    const row = { row_id: '1', video_id: post, source_type: 'likes', raw_payload_json: JSON.stringify(raw) };
    expect(await ownersOf(csv(row))).toEqual(liked);
  });

  test('is listed with all of them if Save Sora could not download it', async () => {
    const raw = JSON.stringify(twoVideos());
    const row = { row_id: '1', video_id: '', source_type: 'profile', is_downloadable: 'false', raw_payload_json: raw };
    expect(filesByItem(await scanFiles(csv(row)))).toEqual({ [gen(1)]: [], [gen(2)]: [] });
  });

  test('keeps each as its own item if a list names one that is not the first', async () => {
    const raw = twoVideos();
    const file = { [`elsewhere/${gen(2)}.mp4`]: videoOf(352, 640) };
    const expected = { [gen(1)]: [], [gen(2)]: [`elsewhere/${gen(2)}.mp4`] };
    const vault = manifest({ genId: gen(2), postId: post, source: 'v2_profile', _raw: raw });
    expect(filesByItem(await scanFiles({ ...vault, ...file }))).toEqual(expected);
    const row = { row_id: '1', video_id: gen(2), source_type: 'profile', raw_payload_json: JSON.stringify(raw) };
    expect(filesByItem(await scanFiles({ ...csv(row), ...file }))).toEqual(expected);
  });
});

describe('The saved video of a post with several is the first one', () => {
  const vault = manifest({ genId: `${post}-attachment-0`, postId: post, source: 'v2_profile', _raw: twoVideos() });

  test('by the text beside it that only has IDs of the post', async () => {
    const stem = `Vault/sora_v2_profile/${post}-attachment-0_2025-11-01_two`;
    const text = `Source : v2_profile\nGeneration ID : ${post}-attachment-0\nPost ID : ${post}\n\n── Prompt ──\ntwo`;
    const found = await scanFiles({ ...vault, [`${stem}.txt`]: text, [`${stem}.mp4`]: videoOf(352, 640) });
    expect(filesByItem(found)).toEqual({ [gen(1)]: [`${stem}.mp4`], [gen(2)]: [] });
  });

  test('by a name with the ID of the post', async () => {
    const stem = `me/published/posts/no-watermark/${post}`;
    const text = `video_id: ${post}\nprompt: two\n`;
    const found = await scanFiles({ ...vault, [`${stem}.txt`]: text, [`${stem}.mp4`]: videoOf(352, 640) });
    expect(filesByItem(found)).toEqual({ [gen(1)]: [`${stem}.mp4`], [gen(2)]: [] });
  });
});

test("A video in OpenAI's export is the user's own, even if another list only has it as a like", async () => {
  const found = await scanFiles({
    ...manifest({ genId: gen(1), postId: post, source: 'v2_liked', prompt: 'text' }),
    'export/generations.json': JSON.stringify([{ id: gen(1), task_id: null, title: null, prompt: 'a fox', url: null }]),
  });
  expect(itemIn(found, gen(1)).item).toMatchObject({ own: true, prompt: 'a fox', caption: 'text' });
});

describe("SoraVault's words about a draft", () => {
  test('count where its record has none', async () => {
    const found = await scanFiles(
      manifest({ genId: gen(1), source: 'v2_drafts', prompt: 'a fox', _raw: { id: gen(1) } }),
    );
    expect(itemIn(found, gen(1)).item.prompt).toBe('a fox');
  });

  test('are no prompt if they are its title', async () => {
    const raw = { id: gen(1), title: 'Fox', created_at: 1762000000 };
    const found = await scanFiles(manifest({ genId: gen(1), source: 'v2_drafts', prompt: 'Fox', _raw: raw }));
    expect(itemIn(found, gen(1)).item).toMatchObject({ prompt: null, title: 'Fox' });
  });
});
