import { crc32 } from './crc32';

/** Code page 437 from byte 128 on, the encoding of names without flag 11 (APPNOTE, appendix D). */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const utf8Flag = 1 << 11;
const unicodePath = 0x7075;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** An entry's name. `isGuessed`: its ZIP doesn't declare the encoding, so the original name may have been another. */
export type ZipName = { path: string; isGuessed: boolean };

/**
 * Decodes an entry's name: as UTF-8 if the flags say so, or from the Unicode path field (0x7075, APPNOTE 4.6.9) if its
 * CRC-32 matches the name. Otherwise as UTF-8 if it is valid, because macOS's Archive Utility doesn't set the flag, or
 * as code page 437. Explorer and 7-Zip use the system's code page, which a ZIP doesn't record.
 */
export function decodeZipName(raw: Uint8Array, flags: number, extra: DataView): ZipName {
  const said = flags & utf8Flag ? asUtf8(raw) : unicodePathIn(extra, raw);
  if (said !== null) return { path: withSlashes(said), isGuessed: false };
  return { path: withSlashes(asUtf8(raw) ?? asCp437(raw)), isGuessed: true };
}

/** APPNOTE 4.4.17.1 requires slashes, but some Windows programs write only backslashes. */
const withSlashes = (path: string): string => (path.includes('/') ? path : path.replaceAll('\\', '/'));

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

const asCp437 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : cp437.charAt(byte - 128))).join('');

/**
 * The name in the Unicode path field. Null if there is none, or if a program that doesn't know the field has renamed
 * the entry.
 */
function unicodePathIn(extra: DataView, raw: Uint8Array): string | null {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const length = extra.getUint16(at + 2, true);
    if (extra.getUint16(at, true) === unicodePath && length >= 5 && at + 4 + length <= extra.byteLength) {
      const isOfThis = extra.getUint8(at + 4) === 1 && extra.getUint32(at + 5, true) === crc32(raw);
      if (isOfThis) return asUtf8(new Uint8Array(extra.buffer, extra.byteOffset + at + 9, length - 5));
    }
    at += 4 + length;
  }
  return null;
}
