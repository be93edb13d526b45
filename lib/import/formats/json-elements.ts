import { type FileContent, textOf } from '../../archive/verify/file-content';

/** Maximum characters of one element, many times any real record. */
const longestElement = 16_000_000;
/** Maximum characters of a key, or of a text outside the arrays. */
const longestWord = 1000;

const structure = /["{}[\],]/g;
const structureAndColons = /["{}[\],:]/g;
const inString = /["\\]/g;

/**
 * Yields the elements of a JSON array as text, one at a time, so a list of 100,000 records is never in memory. If the
 * array breaks off, yields the complete elements first. Skips an element longer than any record. Throws SyntaxError if
 * there is no array or it breaks off, and too-large if the list exceeds any real one.
 */
export async function* jsonElements(content: FileContent): AsyncGenerator<string> {
  yield* elementsIn(content, null, () => {});
}

/**
 * The same for the arrays under some keys of an object, or for a list that is an array itself. `onText` gets the
 * strings under the object's other keys, as far as they come before the elements.
 */
export async function* elementsIn(
  content: FileContent,
  keys: readonly string[] | null,
  onText: (key: string, text: string) => void,
): AsyncGenerator<string> {
  let depth = 0;
  /** Depth of the elements of the current array. 0 outside of one. */
  let within = 0;
  let isString = false;
  let isEscaped = false;
  let isStarted = false;
  let isOver = false;
  let key: string | null = null;
  const pieces = createPieces();
  for await (const text of textOf(content)) {
    let start = 0;
    let at = 0;
    if (!isStarted) {
      at = text.search(/[^\s\ufeff]/);
      if (at < 0) continue;
      if (text[at] !== '[' && (text[at] !== '{' || keys === null)) throw new SyntaxError('no array');
      isStarted = true;
      start = at;
    }
    const longest = () => (within > 0 ? longestElement : longestWord);
    while (at < text.length && !isOver) {
      if (isEscaped) {
        isEscaped = false;
        at++;
        continue;
      }
      const next = isString ? inString : within > 0 ? structure : structureAndColons;
      next.lastIndex = at;
      const found = next.exec(text)?.index ?? text.length;
      const sign = text[found];
      at = found + 1;
      if (sign === undefined) break;
      if (isString) {
        if (sign === '"') isString = false;
        else isEscaped = true;
        continue;
      }
      if (sign === '"') {
        isString = true;
        continue;
      }
      if (sign === '{' || sign === '[') {
        depth++;
        const isWanted = sign === '[' && (depth === 1 || (depth === 2 && key !== null && keys?.includes(key) === true));
        if (within === 0 && isWanted) within = depth;
        else if (depth > 1) continue;
        pieces.take();
        start = at;
        continue;
      }
      const isEnd = sign === '}' || sign === ']';
      if (within > 0 ? depth === within : depth === 1) {
        pieces.add(text.slice(start, found), longest());
        start = at;
        const whole = pieces.take().trim();
        if (within > 0) {
          if (whole !== '') yield whole;
          if (isEnd) within = 0;
        } else if (sign === ':') key = wordIn(whole);
        else {
          const word = wordIn(whole);
          if (key !== null && word !== null) onText(key, word);
          key = null;
        }
      }
      if (isEnd) depth--;
      isOver = depth === 0;
    }
    if (!isOver) pieces.add(text.slice(start), longest());
  }
  if (!isOver) throw new SyntaxError('the array breaks off');
}

/** The pieces of one text. Empty if it gets too long. */
function createPieces() {
  let all: string[] = [];
  let length = 0;
  return {
    add(piece: string, longest: number) {
      if (piece === '') return;
      length += piece.length;
      if (length <= longest) all.push(piece);
      else all = [];
    },
    take(): string {
      const whole = all.join('');
      all = [];
      length = 0;
      return whole;
    },
  };
}

/** The value of a JSON string. Null for anything else. */
function wordIn(json: string): string | null {
  try {
    const word: unknown = JSON.parse(json);
    return typeof word === 'string' ? word : null;
  } catch {
    return null;
  }
}
