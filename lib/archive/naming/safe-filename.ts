import { isSystemFile } from '../../model/bag-files';

/**
 * Maximum UTF-8 bytes of one path segment. File systems allow 255 of their own units, but some programs and sync
 * services allow far less.
 */
export const SEGMENT_BYTES = 120;

/** Longer texts are first cut to this many UTF-16 units, so that a huge prompt costs nothing. */
const LONGEST_START = 1000;

/**
 * Invisible characters: format and ignorable characters (joiners, bidi marks, soft hyphen, BOM, tags), lone
 * surrogates, noncharacters, and private use: Samba, Cygwin and macOS map U+F0xx to reserved characters.
 */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}\p{Noncharacter_Code_Point}\p{Co}]/gu;

/** Characters that Windows or a downloads API refuses or replaces, and all white space and control characters. */
const reserved = /[\\/:*?"<>|~%\p{Cc}\s]+/gu;

/** A name can't start with a dot, or end with a dot or space. A combining mark needs a base character. */
const trimmedEnds = /^[ .\p{M}]+|[ .]+$/gu;

/** Windows' device names, alone or before an extension. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;

const encoder = new TextEncoder();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

/** Removes invisible characters and normalizes to NFC. */
export function visibleText(text: string): string {
  return text.replace(invisible, '').normalize('NFC');
}

/** The first character that isn't allowed in names, except a space. Undefined if all are allowed. */
export function firstReserved(text: string): string | undefined {
  return /[^ ]/u.exec(text.match(reserved)?.join('') ?? '')?.[0];
}

/** Removes what a name can't start or end with. */
export function trimEnds(text: string): string {
  return text.replace(trimmedEnds, '');
}

/** The start of a text as one line that is safe in file names, in NFC. May be empty. */
export function safeFilename(text: string): string {
  const start = text.trimStart().slice(0, LONGEST_START);
  return trimEnds(visibleText(start).replace(reserved, ' ').normalize('NFC'));
}

/** The longest start of `text` with at most `limit` UTF-8 bytes. Doesn't split grapheme clusters. */
export function cutToBytes(text: string, limit: number): string {
  const { read } = encoder.encodeInto(text, new Uint8Array(Math.max(0, limit)));
  if (read === text.length) return text;
  return trimEnds(text.slice(0, graphemes.segment(text).containing(read)?.index));
}

/**
 * Prepends `_` to a Windows device name, and to a folder whose files count as system files: manifests would leave them
 * out, and the name may be an author's.
 */
export function notReserved(segment: string): string {
  return deviceName.test(segment) || isSystemFile(`${segment}/`) ? `_${segment}` : segment;
}
