import { hexDigits, ulid, uuid } from '../identifiers';
import type { Random } from '../seeded-random';
import type { Clip } from './stock';

/** `createdAt`: milliseconds since 1970. 30 frames are a second. */
export function makeClip(random: Random, createdAt: number, frames = 300, format: Clip['format'] = 'mp4'): Clip {
  const id = ulid(random, createdAt);
  return {
    id: `gen_${id}`,
    taskId: `task_${id}`,
    createdAt,
    portrait: random.fraction() < 0.7,
    frames,
    format,
    uuid: uuid(random),
    hash: hexDigits(random, 15),
  };
}
