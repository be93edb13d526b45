import { type Body, bytesBody } from '../http/body';
import { isOriginal, type MediaFile } from './media-file';
import { captionText } from './sample-captions';
import { samples } from './samples';
import { uniqueGif, uniqueJpeg, uniqueMp4, uniquePng, uniqueWebm, uniqueWebp } from './unique-media';

/** Originals are padded to these sizes in bytes. `long`: videos longer than one generation, which are stitched. */
export type MediaBytes = { image: number; video: number; long: number };

/** The file's bytes, always the same. Only originals are padded: renditions differ from them and are smaller. */
export function bodyOf(file: MediaFile, bytes: MediaBytes): Body {
  const { sample } = file;
  const label = `${file.rendition} of ${file.id}`;
  const original = isOriginal(file);
  const image = original ? Math.max(bytes.image, samples.webp.length + 1024) : 0;
  const video = original ? Math.max(bytes.video, file.long ? bytes.long : 0, samples.landscape.length + 4096) : 0;
  switch (sample) {
    case 'srt':
    case 'vtt':
      return bytesBody(Buffer.from(captionText(sample, file.id)));
    case 'gif':
      return uniqueGif(samples.gif, label, image);
    case 'png':
      return uniquePng(samples.png, label, image);
    case 'jpg':
      return uniqueJpeg(samples.jpg, label, image);
    case 'webp':
      return uniqueWebp(samples.webp, label, image);
    case 'webm':
      return uniqueWebm(samples.webm, label, video);
    default:
      return uniqueMp4(samples[sample], label, video);
  }
}
