import type { MediaType } from './detect-media-type';

/** The type of a caption by its first bytes: WebVTT (W3C WebVTT 4.1) or SubRip, either perhaps after a byte order mark; else null. */
export function sniffCaption(head: Uint8Array): MediaType | null {
  const text = new TextDecoder().decode(head).trimStart();
  if (/^WEBVTT(?:\s|$)/.test(text)) return { mediaType: 'text/vtt', extension: 'vtt', kind: 'caption' };
  if (/^\d+\r?\n\d\d:\d\d:\d\d,\d\d\d -->/.test(text))
    return { mediaType: 'application/x-subrip', extension: 'srt', kind: 'caption' };
  return null;
}
