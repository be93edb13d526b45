import { readFileSync } from 'node:fs';

function sample(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/media/${name}`, import.meta.url));
}

/** Small real files. Every media file of the replica is one of them, made unique. */
export const samples = {
  landscape: sample('landscape.mp4'),
  portrait: sample('portrait.mp4'),
  webp: sample('image.webp'),
  webm: sample('landscape.webm'),
  png: sample('image.png'),
  jpg: sample('image.jpg'),
  /** One transparent pixel. */
  gif: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
};
