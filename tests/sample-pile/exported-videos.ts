import type { Body } from '../replica/http/body';
import { hexDigits, ulid } from '../replica/identifiers';
import { samples } from '../replica/media/samples';
import { uniqueMp4 } from '../replica/media/unique-media';
import { plainPrompt } from '../replica/prompts';
import { seededRandom } from '../replica/seeded-random';

/** A video in the list of OpenAI's export. */
export type ExportedVideo = {
  id: string;
  taskId: string;
  width: number;
  height: number;
  prompt: string | null;
  /** ISO 8601, as in its id. */
  createdAt: string;
  /** Null if it is listed, but in none of the ZIPs. */
  file: Body | null;
};

/** Makes the file of a video with this label and about this size in bytes. */
export type MakeVideo = (label: string, bytes: number) => Body;

const first = Date.UTC(2025, 9, 7, 18, 30);
/** Milliseconds between videos: 100,000 fit into months, and no two are from the same second. */
const step = 137_000;

const portrait: MakeVideo = (label, bytes) => uniqueMp4(samples.portrait, label, bytes);

/**
 * Videos, oldest first. Of every ten, one has no file, and two have ids of 32 hexadecimal digits. Some have no prompt,
 * an empty one, or a storyboard's.
 */
export function* exportedVideos(
  count: number,
  { bytes, make = portrait }: { bytes: number; make?: MakeVideo },
): Generator<ExportedVideo> {
  const random = seededRandom('sample pile');
  for (let nth = 0; nth < count; nth++) {
    const time = first + nth * step;
    const isHex = nth % 5 === 4;
    const seconds = Math.floor(time / 1000);
    const id = isHex ? seconds.toString(16) + hexDigits(random, 24) : `gen_${ulid(random, time)}`;
    yield {
      id,
      taskId: isHex ? hexDigits(random, 32) : `task_${ulid(random, time)}`,
      width: 352,
      height: 640,
      prompt: promptOf(nth, plainPrompt(random)),
      createdAt: new Date(isHex ? seconds * 1000 : time).toISOString(),
      file: nth % 10 === 7 ? null : make(id, bytes),
    };
  }
}

function promptOf(nth: number, words: string): string | null {
  if (nth % 7 === 3) return null;
  if (nth % 7 === 5) return '';
  if (nth % 6 === 1)
    return `Shot 1:\nduration: 5.0sec\nScene: ${words}\n\nShot 2:\nduration: 5.0sec\nScene: The light goes out`;
  return `${words}, number ${nth + 1}`;
}
