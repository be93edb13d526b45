import { draftRecord, postRecord } from '../../../sample-pile/site-records';
import {
  downloaderFiles,
  exodusFiles,
  savedRow,
  saveSora3Files,
  saveSoraCsv,
  saveSoraZip,
  soraVaultFiles,
} from '../../../sample-pile/tool-files';
import { gen, made, png, post, posted, task, video, webp } from './numbered-library';
import { ownArchive } from './own-archive';
import { type Content, media, padded, zipOf } from './pile';

/*
 * One library, scattered: two archives of ours, OpenAI's export, the files of four other tools, downloads of the site, copies under other names, and
 * the clutter that every such pile contains.
 */

/** The ID of a draft's place in a list, which differs from its generation's. */
const place = '690f0000a0b481910011223344550099';
/** What an archive of the pile should say about each item: its best file, its prompt and its caption. */
export const expected: Record<string, [bytes: Uint8Array | null, prompt: string | null, caption: string | null]> = {
  // A draft in SoraVault's list, posted, in Save Sora's folder, in OpenAI's export by its other ID, and best in an archive of ours.
  [gen(1)]: [video(61, [720, 1280]), 'prompt 1', 'text 1'],
  [gen(2)]: [video(2), 'prompt 2', null],
  [gen(3)]: [video(3), null, 'text 3'],
  [gen(4)]: [png(4), 'prompt 4', null],
  [gen(5)]: [png(50), 'prompt 5', null],
  [gen(6)]: [png(6), 'two images', null],
  [gen(7)]: [png(7), 'two images', null],
  [gen(8)]: [video(8), 'prompt 8', null],
  [gen(9)]: [null, 'prompt 9', null],
  [gen(10)]: [video(10), null, null],
  media_01k9testcase00000000000077: [png(77), null, null],
};

const openai = [1, 2].map((n) => ({
  ...{ id: n === 1 ? place : gen(n), task_id: task(n), width: 352, height: 640, title: 'New Video' },
  ...{ prompt: `prompt ${n}`, url: 'https://videos.openai.com/az/files/x?sig=AAAA' },
}));

/** The pile, by path. */
export async function messyPile(): Promise<Record<string, Content>> {
  const ours = { prompt: 'prompt 1', title: 'film' };
  const [older = {}] = await ownArchive('Sora export 2026-04-20', [
    [{ id: gen(1), postId: post(1), ...ours, content: video(61, [720, 1280]), createdAt: made(1).createdAt }],
  ]);
  const [newer = {}] = await ownArchive('Sora export 2026-04-25', [
    [
      {
        ...{ id: gen(8), prompt: 'prompt 8', title: 'film 8', content: video(8), createdAt: made(8).createdAt },
        records: { 'sora2-drafts': draftRecord(made(8)) },
      },
    ],
  ]);
  // Somebody renamed the file of the newer one.
  const renamed = Object.fromEntries(
    Object.entries(newer).map(([path, content]) => [/\.mp4$/.test(path) ? 'Desktop/my best film.mp4' : path, content]),
  );
  const vault = soraVaultFiles('Backup/Vault', [
    { kind: 'draft', made: made(1), place, bytes: video(11) },
    { kind: 'draft', made: made(2), bytes: null },
    { kind: 'post', post: posted(3), bytes: video(3) },
    { kind: 'image', made: made(4), task: [made(4)], bytes: png(4) },
    { kind: 'draft', made: made(9), bytes: null },
  ]);
  const exodus = exodusFiles('sora-export', [
    { made: made(5), files: { 'image.webp': webp(5), 'original.png': png(50) } },
    { made: made(4), files: { 'image.webp': webp(4) } },
  ]);
  const downloader = downloaderFiles([
    {
      ...{ task: task(6), prompt: 'two images' },
      images: [6, 7].map((n) => ({ id: gen(n), bytes: png(n) })),
      references: [{ mediaId: 'media_01k9testcase00000000000077', bytes: png(77) }],
    },
  ]);
  return {
    ...older,
    ...renamed,
    ...vault,
    ...exodus,
    'Downloads/SORA_EXPORT/SORA_EXPORT_20260310_120000_batch1of1.zip': await zipOf(downloader, 'DEFLATE'),
    'Downloads/save-sora-metadata.csv': saveSoraCsv([{ ...savedRow(posted(1)), raw_payload_json: '' }]),
    'Downloads/save-sora-library.zip': await zipOf(saveSoraZip([{ post: posted(1), bytes: video(12) }])),
    ...saveSora3Files('save-sora', posted(3), video(3)),
    'posts/manifest.json': JSON.stringify([postRecord(posted(1))]),
    'sora-data-files-export-1.zip': await zipOf({
      'generations.json': JSON.stringify(openai),
      [`${place}.mp4`]: video(1),
      [`${gen(2)}.mp4`]: video(2),
    }),
    [`Downloads/20251110_1041_${gen(10).slice(4)}.mp4`]: video(10),
    // Copies under other names.
    'Desktop/fox (1).mp4': video(3),
    'Desktop/IMG_1.png': png(4),
    // Clutter that every such pile contains.
    [`.thumbs/${gen(2)}.jpg`]: media.jpg,
    [`Downloads/${gen(9)}.mp4`]: '<!doctype html><title>403</title>',
    [`Downloads/${gen(2)}_copy.mp4`]: '',
    'Downloads/.DS_Store': '\0\0\0\u0001Bud1',
    'Downloads/notes.txt': 'Source code of something',
    'Downloads/package/manifest.json': '{"manifest_version": 3, "name": "Another extension"}',
    'Photos/holiday.jpg': padded(media.jpg, media.jpg.length + 1),
  };
}
