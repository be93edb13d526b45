/**
 * Ceiling of one path segment, in UTF-8 bytes: file systems end at 255 of their own units, some savers and sync
 * services well before.
 */
export const SEGMENT_BYTES = 120;

/** Longer texts are cut to this many UTF-16 units before anything else, so that a huge prompt costs nothing. */
const LONGEST_START = 1000;

/**
 * Characters without a look of their own: format characters and other ignorable ones (joiners, bidi marks, soft hyphen, BOM, tags),
 * lone surrogates, noncharacters, and private use, whose U+F0xx Samba, Cygwin and macOS map to the reserved characters.
 */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}\p{Noncharacter_Code_Point}\p{Co}]/gu;

/** What Windows or one of the downloads APIs refuses or replaces, with white space and control characters of every kind. */
const reserved = /[\\/:*?"<>|~%\p{Cc}\s]+/gu;

/** A name may not begin with a dot, nor end with a dot or a space; a mark needs a character to stand on. */
const trimmedEnds = /^[ .\p{M}]+|[ .]+$/gu;

/** Windows' device names, alone or before an extension. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;

const encoder = new TextEncoder();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

/** A text without characters that nobody sees, in NFC. */
export function visibleText(text: string): string {
  return text.replace(invisible, '').normalize('NFC');
}

/** The first character that may not stand in a name; undefined where all may. A space may. */
export function firstReserved(text: string): string | undefined {
  return /[^ ]/u.exec(text.match(reserved)?.join('') ?? '')?.[0];
}

/** Takes away what a name may not begin or end with. */
export function trimEnds(text: string): string {
  return text.replace(trimmedEnds, '');
}

/** The start of any text as one line that is safe in a file's name, in NFC. Empty where nothing is left. */
export function safeFilename(text: string): string {
  const start = text.trimStart().slice(0, LONGEST_START);
  return trimEnds(visibleText(start).replace(reserved, ' ').normalize('NFC'));
}

/** The longest start of `text` with at most `limit` UTF-8 bytes that splits no character a reader sees as one. */
export function cutToBytes(text: string, limit: number): string {
  const { read } = encoder.encodeInto(text, new Uint8Array(Math.max(0, limit)));
  if (read === text.length) return text;
  return trimEnds(text.slice(0, graphemes.segment(text).containing(read)?.index));
}

/** Sets `_` before a segment that Windows would take for a device. */
export function notDevice(segment: string): string {
  return deviceName.test(segment) ? `_${segment}` : segment;
}
