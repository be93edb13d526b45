import { ExpectedFailure } from '../../model/failure';
import { ID_BYTES, type Named, type Token, tokens } from './name-tokens';
import {
  cutToBytes,
  firstReserved,
  notReserved,
  SEGMENT_BYTES,
  trimEnds,
  utf8Length,
  visibleText,
} from './safe-filename';

export const defaultTemplate = '{date} {time} {title} [{id}]';

/**
 * Limits in UTF-8 bytes. A file's stem leaves room for a number, its extension and a sidecar's. Folders are short to
 * keep the whole path below Windows' limit of 260 characters in most Downloads folders.
 */
const STEM_BYTES = SEGMENT_BYTES - ' (999).webm.json'.length;
const FOLDER_BYTES = 30;
const FOLDERS = 2;

/** Literal text, or a token that is replaced with an item's value. */
type Piece = { literal: string } | { token: Token };

/** A parsed template: the pieces of each folder, and of the file name without extension. */
export type NameTemplate = { folders: Piece[][]; stem: Piece[] };

/** What is wrong with a template. `detail`: the part of it. `lib/i18n` has the messages. */
export type TemplateFault = {
  fault:
    | 'empty' // only white space
    | 'unknown-token' // an unknown word in braces
    | 'brace' // an unmatched brace
    | 'character' // a character that some file systems don't allow
    | 'folder' // a folder without a name
    | 'depth' // more folders than `FOLDERS`
    | 'length'; // so much literal text, or so many ids, that no room is left
  detail: string;
};

/** The template of a new export: the user's, or the default. Throws bad-message if it is invalid. */
export function chosenTemplate(wish: string = defaultTemplate): string {
  templateOrDefault(wish);
  return wish;
}

/** Parses a template that was checked before. Throws bad-message if it is invalid. */
export function templateOrDefault(text: string): NameTemplate {
  const parsed = parseTemplate(text);
  if ('fault' in parsed) throw new ExpectedFailure('bad-message', `nameTemplate: ${parsed.fault} ${parsed.detail}`);
  return parsed;
}

const isToken = (name: string): name is Token => Object.hasOwn(tokens, name);

/**
 * Parses a template such as `{date} {title} [{id}]`. `/` ends a folder. Appends ` [{id}]` to a file name without
 * `{id}`, because ids keep names unique.
 */
export function parseTemplate(text: string): NameTemplate | TemplateFault {
  const whole = visibleText(text).trim();
  if (whole === '') return { fault: 'empty', detail: '' };
  const segments: Piece[][] = [];
  for (const segment of whole.split('/')) {
    const pieces = parseSegment(segment.trim());
    if ('fault' in pieces) return pieces;
    segments.push(pieces);
  }
  const stem = segments.pop() ?? [];
  if (!stem.some(isId)) {
    const last = stem.at(-1);
    // Two literals in a row would each keep a separator around an empty value.
    if (last !== undefined && 'literal' in last) last.literal += ' [';
    else stem.push({ literal: last === undefined ? '[' : ' [' });
    stem.push({ token: 'id' }, { literal: ']' });
  }

  if (segments.length > FOLDERS) return { fault: 'depth', detail: String(FOLDERS) };
  if (segments.some(isNameless)) return { fault: 'folder', detail: whole };
  // One byte is for the `_` before a reserved name.
  const ids = stem.filter(isId).length;
  const isTooLong =
    literalBytes(stem) + ids * ID_BYTES >= STEM_BYTES ||
    segments.some((folder) => literalBytes(folder) >= FOLDER_BYTES);
  return isTooLong ? { fault: 'length', detail: whole } : { folders: segments, stem };
}

function parseSegment(segment: string): Piece[] | TemplateFault {
  const pieces: Piece[] = [];
  for (const [found, name] of segment.matchAll(/\{([^{}]*)\}|[^{}]+|[{}]/g)) {
    if (name !== undefined) {
      if (!isToken(name)) return { fault: 'unknown-token', detail: found };
      pieces.push({ token: name });
    } else if (found === '{' || found === '}') {
      return { fault: 'brace', detail: found };
    } else {
      const bad = firstReserved(found);
      if (bad !== undefined) return { fault: 'character', detail: bad };
      pieces.push({ literal: found.replace(/ +/g, ' ') });
    }
  }
  return pieces;
}

/** `..` and the like aren't names either. */
const isNameless = (folder: Piece[]): boolean =>
  folder.every((piece) => 'literal' in piece && trimEnds(piece.literal) === '');

const isId = (piece: Piece): boolean => 'token' in piece && piece.token === 'id';

const literalBytes = (pieces: Piece[]): number =>
  pieces.reduce((bytes, piece) => bytes + ('literal' in piece ? utf8Length(piece.literal) : 0), 0);

/**
 * The folders and the stem of an item's file. Each segment is valid on every file system and within its limit, and the
 * stem has the whole id. A folder with no value becomes `unknown`, so all files have the same depth.
 */
export function renderTemplate(template: NameTemplate, item: Named): { folders: string[]; stem: string } {
  return {
    folders: template.folders.map((folder) => renderSegment(folder, item, FOLDER_BYTES, false) || 'unknown'),
    stem: renderSegment(template.stem, item, STEM_BYTES, true),
  };
}

function renderSegment(pieces: Piece[], item: Named, limit: number, keepId: boolean): string {
  const values = pieces.map((piece) => ('literal' in piece ? piece.literal : tokens[piece.token].value(item)));
  const indexes = (which: (piece: Piece & { token: Token }) => boolean) =>
    pieces.flatMap((piece, index) => ('token' in piece && which(piece) ? [index] : []));
  const texts = indexes(({ token }) => tokens[token].text || (token === 'id' && !keepId));
  const atoms = indexes(({ token }) => !tokens[token].text && token !== 'id');

  for (;;) {
    const segment = notReserved(trimEnds(joinPieces(pieces, values).normalize('NFC')));
    const excess = utf8Length(segment) - limit;
    if (excess <= 0) return segment;
    const left = texts.filter((index) => values[index] !== '');
    if (left.length > 0) shorten(values, left, excess);
    else {
      const last = atoms.findLast((index) => values[index] !== '');
      if (last === undefined) throw new Error(`a segment of ${utf8Length(segment)} bytes cannot be cut to ${limit}`);
      values[last] = '';
    }
  }
}

/** Cuts `excess` bytes from the longest texts. Short ones stay whole. */
function shorten(values: string[], texts: number[], excess: number): void {
  const lengths = texts.map((index) => ({ index, bytes: utf8Length(values[index] ?? '') }));
  lengths.sort((a, b) => a.bytes - b.bytes);
  let budget = lengths.reduce((sum, { bytes }) => sum + bytes, -excess);
  for (const [position, { index, bytes }] of lengths.entries()) {
    const share = Math.floor(budget / (lengths.length - position));
    if (bytes > share) values[index] = cutToBytes(values[index] ?? '', share);
    budget -= Math.min(bytes, share);
  }
}

/** Joins literals and values. Drops brackets and separators around an empty value. */
function joinPieces(pieces: Piece[], values: string[]): string {
  let joined = '';
  let literal = '';
  let hasGap = false;
  for (const [index, piece] of pieces.entries()) {
    const value = values[index] ?? '';
    if ('literal' in piece) {
      literal = hasGap ? closeGap(literal, value, joined === '') : literal + value;
      hasGap = false;
    } else if (value === '') {
      hasGap = true;
    } else {
      joined += literal + value;
      literal = '';
      hasGap = false;
    }
  }
  return joined + (hasGap ? literal.replace(/[ \-_.,+]+$/, '') : literal);
}

const brackets: Record<string, string> = { '(': ')', '[': ']' };

/**
 * Merges the text around an empty value: ` (` and `) b` become ` b`, ` - ` and ` - [` become ` - [`. No separator at
 * the start.
 */
function closeGap(before: string, after: string, isStart: boolean): string {
  const open = before.at(-1) ?? '';
  if (brackets[open] !== undefined && after.startsWith(brackets[open]))
    return closeGap(before.slice(0, -1), after.slice(1), isStart);
  const isSeparated = before === '' ? isStart : /[ \-_.,+]$/.test(before);
  return before + (isSeparated ? after.replace(/^[ \-_.,+]+/, '') : after);
}
