import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bytesBody } from '../replica/http/body';
import type { ExportedVideo } from './exported-videos';
import { writeZip, type ZipContent, type ZipStyle } from './write-zip';

/** The kinds of ZIPs that people have received: stored, deflated, streamed, and with ZIP64. */
const styles: ZipStyle[] = [{}, { isDeflated: true }, { hasDescriptors: true }, { isZip64: true }];

/** Whether a ZIP has a video: each has every fourth, and one also has every eighth. */
const isIn = (zip: number, nth: number): boolean => nth % 4 === zip || (nth % 8 === 0 && zip === 1);

/** An entry of `generations.json`. Its link has expired. */
const listed = ({ id, taskId, width, height, prompt }: ExportedVideo) => ({
  id,
  task_id: taskId,
  width,
  height,
  title: 'New Video',
  prompt,
  url: `https://videos.openai.com/az/files/${id}%2Fdrvs%2Fmd%2Fraw?se=2026-04-13T00%3A00%3A00Z&sp=r&sv=2018-11-09&sig=AAAA%3D`,
});

/**
 * Writes OpenAI's own export of some videos to a folder: four flat overlapping ZIPs, each with `generations.json`,
 * newest first. Returns their paths.
 */
export function writeOpenaiZips(folder: string, videos: readonly ExportedVideo[]): string[] {
  mkdirSync(folder, { recursive: true });
  return styles.map((style, zip) => {
    const own = videos.filter((_, nth) => isIn(zip, nth)).reverse();
    const path = join(folder, `sora-data-files-export-${zip + 1}.zip`);
    writeZip(path, openaiContents(own), style);
    return path;
  });
}

/** The contents of one ZIP of OpenAI's export of these videos. */
export function* openaiContents(videos: readonly ExportedVideo[]): Generator<ZipContent> {
  yield { path: 'generations.json', body: bytesBody(Buffer.from(JSON.stringify(videos.map(listed)))) };
  for (const { id, file } of videos) if (file !== null) yield { path: `${id}.mp4`, body: file };
}
