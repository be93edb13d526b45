import type { Body } from '../http/body';
import type { MediaFile } from './media-file';
import { samples } from './samples';
import { uniqueGif, uniqueMp4, uniquePng, uniqueWebp } from './unique-media';

/** Originals are padded up to so many bytes. */
export type MediaBytes = { image: number; video: number };

/** The file's bytes, the same on every call. Only the original is padded: every smaller rendition differs from it and is smaller. */
export function bodyOf(file: MediaFile, bytes: MediaBytes): Body {
  const label = `${file.rendition} of ${file.id}`;
  const original = file.rendition === 'source';
  switch (file.sample) {
    case 'gif':
      return uniqueGif(samples.gif, label);
    case 'png':
      return uniquePng(samples.png, label, original ? bytes.image : 0);
    case 'webp':
      return uniqueWebp(samples.webp, label, original ? Math.max(bytes.image, samples.webp.length + 1024) : 0);
    default: {
      const sample = samples[file.sample];
      return uniqueMp4(sample, label, original ? Math.max(bytes.video, sample.length + 4096) : 0);
    }
  }
}
