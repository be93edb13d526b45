import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Body, zeroBody } from '../replica/http/body';
import { samples } from '../replica/media/samples';
import { uniqueMp4 } from '../replica/media/unique-media';
import { exportedVideos } from './exported-videos';
import { openaiContents } from './openai-zips';
import type { PileItem } from './sample-pile';
import { writeZip } from './write-zip';

/** A video of so many bytes that takes hardly any room in a file with holes: all but its beginning is zeros. */
export const sparseVideo = (label: string, bytes: number): Body =>
  uniqueMp4(samples.portrait, label, bytes, (_, size) => zeroBody(size));

function sha256Of(body: Body): string {
  const hash = createHash('sha256');
  for (const chunk of body.slice(0, body.size)) hash.update(chunk);
  return hash.digest('hex');
}

/** So many that any browser is busy with them for a second or more: it hashes them on the way. */
const largeBytes = 400_000_000;

/**
 * Writes one more ZIP of OpenAI's export to a folder, with a single large video, newer than all others of a pile. The ZIP takes hardly any room
 * on the disk. `number`: which ZIP of the export it is.
 */
export function writeLargeZip(
  folder: string,
  number: number,
  bytes: number = largeBytes,
): { zip: string; item: PileItem } {
  // A pile has fewer than these.
  const video = [...exportedVideos(10_000 + number, { bytes: 0, make: () => zeroBody(0) })].at(-1);
  if (video === undefined) throw new Error('There is no video.');
  const { id, prompt, createdAt } = video;
  const file = sparseVideo(id, bytes);
  const zip = join(folder, `sora-data-files-export-${number}.zip`);
  writeZip(zip, openaiContents([{ ...video, file }]));
  const facts = { id, kind: 'video', prompt: prompt || null, createdAt, isDated: false } as const;
  return { zip, item: { ...facts, sha256: sha256Of(file), sources: ['openai-export'] } };
}
