import type { MediaType } from './detect-media-type';

/**
 * Detects captions by their first bytes: WebVTT (W3C WebVTT 4.1) or SubRip, with or without a byte order mark. Else
 * null.
 */
export function sniffCaption(head: Uint8Array): MediaType | null {
  const text = new TextDecoder().decode(head).trimStart();
  if (/^WEBVTT(?:\s|$)/.test(text)) return { mediaType: 'text/vtt', extension: 'vtt', kind: 'caption' };
  if (/^\d+\r?\n\d\d:\d\d:\d\d,\d\d\d -->/.test(text))
    return { mediaType: 'application/x-subrip', extension: 'srt', kind: 'caption' };
  return null;
}
