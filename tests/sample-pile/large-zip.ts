import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Body, zeroBody } from '../replica/http/body';
import { samples } from '../replica/media/samples';
import { uniqueMp4 } from '../replica/media/unique-media';
import { exportedVideos } from './exported-videos';
import { openaiContents } from './openai-zips';
import type { PileItem } from './sample-pile';
import { writeZip } from './write-zip';

/** A video of this size that takes almost no space in a sparse file: everything except its start is zeros. */
export const sparseVideo = (label: string, bytes: number): Body =>
  uniqueMp4(samples.portrait, label, bytes, (_, size) => zeroBody(size));

function sha256Of(body: Body): string {
  const hash = createHash('sha256');
  for (const chunk of body.slice(0, body.size)) hash.update(chunk);
  return hash.digest('hex');
}

/** Large enough to keep any browser busy for at least a second, since it hashes the file. */
const largeBytes = 400_000_000;

/**
 * Writes another ZIP of OpenAI's export to a folder, with one large video that is newer than all others. The ZIP takes
 * almost no space on disk. `number`: its number in the export.
 */
export function writeLargeZip(
  folder: string,
  number: number,
  bytes: number = largeBytes,
): { zip: string; item: PileItem } {
  // No pile has that many videos.
  const video = [...exportedVideos(10_000 + number, { bytes: 0, make: () => zeroBody(0) })].at(-1);
  if (video === undefined) throw new Error('There is no video.');
  const { id, prompt, createdAt } = video;
  const file = sparseVideo(id, bytes);
  const zip = join(folder, `sora-data-files-export-${number}.zip`);
  writeZip(zip, openaiContents([{ ...video, file }]));
  const facts = { id, kind: 'video', prompt: prompt || null, createdAt, isDated: false } as const;
  return { zip, item: { ...facts, sha256: sha256Of(file), sources: ['openai-export'] } };
}
