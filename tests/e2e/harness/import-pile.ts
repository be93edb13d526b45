import { copyFile, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { LibraryItem } from '../../../lib/model/library-item';
import { verifyExport } from './bag';
import { partsIn } from './exported';

/** Ids of generations as OpenAI's own export has them. */
export const generationId = (n: number) => `gen_01k9testcase00000000000${String(n).padStart(3, '0')}`;
const listed = (n: number) => ({
  id: generationId(n),
  task_id: `task_01k9testcase0000000000${String(n).padStart(4, '0')}`,
  width: 352,
  height: 640,
  title: 'New Video',
  prompt: `Paper boat ${n}`,
  url: 'https://videos.openai.com/az/files/x/raw?sig=AAAA',
});

/** Writes a video whose last box is as long as wanted: the disk stores none of it. */
export async function writeLongVideo(path: string, bytes: number): Promise<void> {
  const video = await readFile('tests/fixtures/media/portrait.mp4');
  const free = Buffer.from('\0\0\0\0free');
  free.writeUInt32BE(bytes);
  await writeFile(path, Buffer.concat([video, free]));
  await truncate(path, video.length + bytes);
}

/** OpenAI's own export in two ZIPs that overlap, beside what piles up next to it. */
export async function writePile(folder: string): Promise<{ zips: string[]; rest: string }> {
  const video = await readFile('tests/fixtures/media/portrait.mp4');
  const list = JSON.stringify([1, 2, 3].map(listed));
  const zips = await Promise.all(
    [[1], [1, 2]].map(async (files, at) => {
      const zip = new JSZip().file('generations.json', list);
      for (const n of files) zip.file(`${generationId(n)}.mp4`, video);
      const path = join(folder, `sora-data-files-export-${at + 1}.zip`);
      await writeFile(path, await zip.generateAsync({ type: 'nodebuffer' }));
      return path;
    }),
  );
  const rest = join(folder, 'old');
  await mkdir(join(rest, '.thumbs'), { recursive: true });
  await copyFile('tests/fixtures/media/landscape.mp4', join(rest, 'holiday.mp4'));
  await copyFile('tests/fixtures/media/image.jpg', join(rest, '.thumbs', `${generationId(1)}.jpg`));
  await writeFile(join(rest, 'broken.zip'), 'PK');
  await writeFile(join(rest, `${generationId(4)}.mp4`), '<!doctype html><p>Not found</p>');
  return { zips, rest };
}

/** What the one archive in a Downloads folder says of its items, which is whole. */
export async function itemsIn(downloads: string): Promise<[id: string, status: string, reason: string | null][]> {
  const { read } = await verifyExport(await partsIn(downloads));
  const { items } = JSON.parse((await read('data/library.json')).toString()) as { items: LibraryItem[] };
  return items.map(({ id, status, reason }) => [id.replace(/^(sha256-).*/, '$1'), status, reason]);
}
