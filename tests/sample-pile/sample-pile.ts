import { createHash } from 'node:crypto';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesBody, readAll } from '../replica/http/body';
import { hexDigits, ulid } from '../replica/identifiers';
import { samples } from '../replica/media/samples';
import { uniqueJpeg, uniqueMp4, uniqueWebp } from '../replica/media/unique-media';
import { seededRandom } from '../replica/seeded-random';
import { type OwnItem, ownArchive } from '../unit/lib/import/own-archive';
import { type ExportedVideo, exportedVideos } from './exported-videos';
import { writeOpenaiZips } from './openai-zips';
import { writeZip } from './write-zip';

/** `items`: number of videos in OpenAI's export, at least 10. `videoBytes`: approximate size of each file. */
export type PileOptions = { items?: number; videoBytes?: number };

/** What an archive of the pile must say about an item. */
export type PileItem = {
  id: string;
  kind: 'video' | 'image';
  /** Of its best file. Null if it is listed without one. */
  sha256: string | null;
  prompt: string | null;
  createdAt: string;
  /** Whether a list has its date. */
  isDated: boolean;
  sources: string[];
};

export type SamplePile = {
  /** OpenAI's export. */
  zips: string[];
  /** An unpacked archive of this extension. */
  unpacked: string;
  /** Another one, in ZIP parts. */
  parts: string[];
  /** A folder of single files: site downloads, thumbnails, and unrelated files. */
  loose: string;
  items: PileItem[];
  /** Number of media files that aren't recognized. */
  unrecognized: number;
  /** The account in the archives. */
  account: { id: string; username: string };
};

const account = { id: 'user-sample', username: 'sample.person' };
/** When the user saved these files. */
const savedAt = new Date('2026-04-27T10:00:00Z');

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const video = (label: string, bytes = 0) => readAll(uniqueMp4(samples.landscape, label, bytes));
const image = (label: string) => readAll(uniqueWebp(samples.webp, label, 0));

/**
 * Writes a pile of files like those of new users: OpenAI's ZIPs, two of our archives, downloads from the site,
 * thumbnails, broken files, and unrelated ones. The same options give the same bytes.
 */
export async function writeSamplePile(
  folder: string,
  { items = 40, videoBytes = 40_000 }: PileOptions = {},
): Promise<SamplePile> {
  const videos = [...exportedVideos(items, { bytes: videoBytes })];
  const zips = writeOpenaiZips(join(folder, 'OpenAI'), videos);
  const found = new Map(videos.map((each) => [each.id, listedByOpenai(each)]));

  const older = [archivedImage(1), archivedImage(2), archivedVideo(3)];
  const better = betterCopy(videos[2], videos[2]?.file?.size ?? 0);
  const newer = [better, archivedVideo(4), archivedImage(5), archivedVideo(6)];
  for (const each of [...older, ...newer]) {
    const known = found.get(each.id);
    found.set(each.id, withArchived(known, each));
  }
  const unpacked = await writeUnpacked(folder, 'Sora export 2026-04-20 14-03', older);
  const parts = await writeParts(join(folder, 'Parts'), 'Sora export 2026-04-25 09-30', newer);

  const loose = join(folder, 'Downloads');
  const { files, items: saved } = looseFiles(videos);
  for (const [path, content] of Object.entries(files)) put(join(loose, path), content);
  for (const each of saved)
    found.set(each.id, { ...each, sources: [...(found.get(each.id)?.sources ?? []), ...each.sources] });
  return { zips, unpacked, parts, loose, items: [...found.values()], unrecognized: 1, account };
}

function listedByOpenai({ id, prompt, createdAt, file }: ExportedVideo): PileItem {
  return {
    id,
    kind: 'video',
    sha256: file === null ? null : sha256(readAll(file)),
    prompt: prompt === '' ? null : prompt,
    createdAt,
    isDated: false,
    sources: ['openai-export'],
  };
}

type Archived = OwnItem & { kind: 'video' | 'image'; prompt: string; createdAt: string; content: Uint8Array };

const archivedId = (nth: number) => `gen_01j${String(nth).padStart(23, '0')}`;

const archivedVideo = (nth: number): Archived => ({
  id: archivedId(nth),
  kind: 'video',
  title: `Film ${nth}`,
  prompt: `A film that was exported while the site was up, number ${nth}`,
  createdAt: `2025-11-0${nth}T10:41:00.000Z`,
  content: video(`film ${nth}`),
});

const archivedImage = (nth: number): Archived => ({
  ...archivedVideo(nth),
  kind: 'image',
  title: `Picture ${nth}`,
  prompt: `A picture that was exported while the site was up, number ${nth}`,
  content: image(`picture ${nth}`),
  path: `data/images/2025-11/picture ${nth} [${archivedId(nth)}].webp`,
  mediaType: 'image/webp',
});

/** The same video in better quality, with its real date and texts that OpenAI's export lacks. */
function betterCopy(exported: ExportedVideo | undefined, bytes: number): Archived {
  if (exported === undefined) throw new Error('The pile has too few items.');
  return {
    ...archivedVideo(9),
    id: exported.id,
    taskId: exported.taskId,
    prompt: exported.prompt || 'The words that only the archive has',
    createdAt: exported.createdAt,
    content: video('better copy', bytes + 50_000),
  };
}

const withArchived = (known: PileItem | undefined, { id, kind, prompt, createdAt, content }: Archived): PileItem => ({
  id,
  kind,
  sha256: sha256(content),
  prompt,
  createdAt,
  isDated: true,
  sources: known === undefined ? ['sora-export'] : [...known.sources, 'sora-export'],
});

async function writeUnpacked(folder: string, name: string, items: Archived[]): Promise<string> {
  const [first = [], second = []] = [items.slice(0, 2), items.slice(2)];
  for (const part of await ownArchive(name, [first, second], account))
    for (const [path, content] of Object.entries(part)) put(join(folder, path), content);
  put(join(folder, name, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  return join(folder, name);
}

async function writeParts(folder: string, name: string, items: Archived[]): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const parts = await ownArchive(name, [items.slice(0, 2), items.slice(2)], account);
  return parts.map((files, nth) => {
    const path = join(folder, `${name} - part 00${nth + 1}.zip`);
    writeZip(
      path,
      Object.entries(files).map(([path, content]) => ({ path, body: bytesBody(Buffer.from(content)) })),
    );
    return path;
  });
}

/** Single files by path in the folder, and the facts of those that are items. */
function looseFiles(videos: readonly ExportedVideo[]): {
  files: Record<string, string | Uint8Array>;
  items: PileItem[];
} {
  const missing = videos[7];
  const present = videos[0];
  const broken = videos[17] ?? videos[1];
  if (missing === undefined || present === undefined || broken === undefined)
    throw new Error('The pile has too few items.');
  const downloads = {
    missing: video('downloaded by hand', 30_000),
    post: video('a post'),
    storyboard: video('a storyboard'),
    image: image('a composed image'),
  };
  const random = seededRandom('downloads');
  const postedAt = Date.UTC(2025, 9, 9, 18, 38, 40);
  const composedAt = Date.UTC(2025, 4, 22, 2, 48, 7, 123);
  const post = (postedAt / 1000).toString(16) + hexDigits(random, 24);
  const [task, composed] = [ulid(random, composedAt), ulid(random, composedAt)];
  const files = {
    [`20251007_1830_${missing.id.replace('gen_', '')}.mp4`]: downloads.missing,
    [`19700121_0354_${post}.mp4`]: downloads.post,
    [`20250522_0248_Floating Skies_storyboard_${task}.mp4`]: downloads.storyboard,
    [`20250522_0248_Tidy Garden_simple_compose_${composed}_0.webp`]: downloads.image,
    [`.thumbs/${present.id}.jpg`]: readAll(uniqueJpeg(samples.jpg, 'thumbnail', 0)),
    [`saved/${broken.id}.mp4`]: '<!doctype html><title>403</title><p>This link has expired.</p>',
    [`saved/${archivedId(3)}.mp4`]: '',
    '.DS_Store': '\0\0\0\u0001Bud1',
    'notes.txt': 'Remember to save everything.',
    'IMG_2041.jpg': readAll(uniqueJpeg(samples.jpg, 'a holiday', 0)),
  };
  const item = (id: string, kind: PileItem['kind'], content: Uint8Array, time: number): PileItem => ({
    id,
    kind,
    sha256: sha256(content),
    prompt: null,
    createdAt: new Date(time).toISOString(),
    isDated: false,
    sources: ['files'],
  });
  const items = [
    { ...item(missing.id, 'video', downloads.missing, Date.parse(missing.createdAt)), prompt: missing.prompt || null },
    item(`s_${post}`, 'video', downloads.post, postedAt),
    item(`task_${task}`, 'video', downloads.storyboard, composedAt),
    item(`task_${composed}`, 'image', downloads.image, composedAt),
  ];
  return { files, items };
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  utimesSync(path, savedAt, savedAt);
}
