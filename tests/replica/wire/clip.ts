import type { Clip } from '../library/stock';
import { filesOfClip, type MediaFile } from '../media/media-file';
import type { Serving } from './serving';

/** The fields of a video that drafts and attachments share (sora-api §3.5, §3.6). Without links if it is blocked. */
export function clipRecord(clip: Clip, linked: boolean, serving: Serving) {
  const files = filesOfClip(clip);
  const size = { width: clip.portrait ? 352 : 640, height: clip.portrait ? 640 : 352 };
  if (!linked) return { url: null, downloadable_url: null, download_urls: null, ...size, encodings: null };
  const source = encoded(files.source, clip, serving);
  return {
    url: serving.link(files.md),
    downloadable_url: source.path,
    download_urls: { watermark: source.path, no_watermark: null, endcard_watermark: null },
    ...size,
    encodings: {
      source,
      // In posts, both are the same file (sora-api §4.5).
      source_wm: source,
      endcard_wm: null,
      thumbnail: preview(files.thumbnail, serving),
      unfurl: preview(files.link_thumbnail, serving),
      md: encoded(files.md, clip, serving),
      ld: encoded(files.ld, clip, serving),
      gif: preview(files.gif, serving),
    },
  };
}

export function seconds(clip: Clip): number {
  return clip.frames / 30 + 0.1;
}

function encoded(file: MediaFile, clip: Clip, serving: Serving) {
  return { path: serving.link(file), size: serving.size(file), duration_secs: seconds(clip), ssim: 0.9965627 };
}

function preview(file: MediaFile, serving: Serving) {
  return { path: serving.link(file), size: null, duration_secs: null, ssim: null };
}
