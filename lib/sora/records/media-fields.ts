import * as v from 'valibot';
import type { FetchableLink, Variant } from '../../model/item';
import { isSameFile, linksIn } from './merge-links';
import { bytes, count, httpsUrl, part, pixels, seconds } from './schema-helpers';

/** sora-api §3.4: `path` or `url`, whichever is an address; images only have `source`. */
const encoding = part({
  path: httpsUrl,
  url: httpsUrl,
  size: bytes,
  duration_secs: seconds,
  width: pixels,
  height: pixels,
});

/** The file fields that generations, drafts and attachments share. */
export const mediaEntries = {
  url: httpsUrl,
  downloadable_url: httpsUrl,
  download_urls: part({ no_watermark: httpsUrl, watermark: httpsUrl }),
  encodings: part({ source: encoding, source_wm: encoding, md: encoding, ld: encoding, thumbnail: encoding }),
  width: pixels,
  height: pixels,
  duration_s: seconds,
  n_frames: count,
};

type Encoding = v.InferOutput<typeof encoding>;
type Media = { [Key in keyof typeof mediaEntries]: v.InferOutput<(typeof mediaEntries)[Key]> };

const framesPerSecond = 30; // sora-api §5: 300 frames are 10 s

/** The links to the item's file, best first (sora-api §4.5): no thumbnails, and each file once, under its best name. */
export function linksOf(media: Media): FetchableLink[] {
  const { source = null, source_wm = null, md = null, ld = null } = media.encodings ?? {};
  const marked = address(source_wm);
  const candidates: [Variant, string | null | undefined][] = [
    ['no_watermark', media.download_urls?.no_watermark],
    ['source', isSameFile(address(source), marked) ? null : address(source)],
    ['downloadable_url', media.downloadable_url],
    ['watermark', media.download_urls?.watermark],
    ['source_wm', marked],
    ['url', media.url],
  ];
  const sizes = [source, source_wm, md, ld];
  return linksIn(candidates).map((link) => ({
    ...link,
    bytes: sizes.find((each) => each?.size && isSameFile(address(each), link.url))?.size ?? null,
  }));
}

/** A small preview of the item. It's never saved as the original. */
export function previewOf({ encodings }: Media): string | null {
  return address(encodings?.thumbnail ?? null);
}

/** The size in pixels that the site lists. A Sora 2 file may be larger (sora-api §3.4). */
export function sizeOf({ width, height, encodings }: Media): { width: number | null; height: number | null } {
  return { width: width ?? encodings?.source?.width ?? null, height: height ?? encodings?.source?.height ?? null };
}

/** Seconds: as listed, or else from an encoding, or else computed from the frames (sora-api §3.5). */
export function durationOf({ duration_s, encodings, n_frames }: Media): number | null {
  const { source, source_wm, md, ld } = encodings ?? {};
  const encoded = [source, source_wm, md, ld].find((each) => each?.duration_secs)?.duration_secs ?? null;
  const counted = n_frames !== null && n_frames > 1 ? n_frames / framesPerSecond : null;
  return duration_s ?? encoded ?? v.parse(seconds, counted);
}

function address(encoding: Encoding): string | null {
  return encoding?.path ?? encoding?.url ?? null;
}
