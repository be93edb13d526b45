import { type FileContent, textOf } from '../../archive/verify/file-content';

/** Maximum characters of one element, many times any real record. */
const longestElement = 16_000_000;

const structure = /["{}[\],]/g;
const inString = /["\\]/g;

/**
 * Yields the elements of a JSON array as text, one at a time, so a list of 100,000 records is never in memory. If the
 * array breaks off, yields the complete elements first. Skips an element longer than any record. Throws SyntaxError if
 * there is no array or it breaks off, and too-large if the list exceeds any real one.
 */
export async function* jsonElements(content: FileContent): AsyncGenerator<string> {
  /** -1: before the array. 0: between its elements. Higher: inside an element. */
  let depth = -1;
  let isString = false;
  let isEscaped = false;
  let isOver = false;
  let element: string[] = [];
  let length = 0;
  for await (const text of textOf(content)) {
    let start = 0;
    let at = 0;
    const keep = (end: number) => {
      if (end <= start) return;
      length += end - start;
      if (length <= longestElement) element.push(text.slice(start, end));
      else element = [];
    };
    if (depth < 0 && !isOver) {
      const first = text.search(/[^\s\ufeff]/);
      if (first < 0) continue;
      if (text[first] !== '[') throw new SyntaxError('no array');
      depth = 0;
      start = at = first + 1;
    }
    while (at < text.length && !isOver) {
      if (isEscaped) {
        isEscaped = false;
        at++;
        continue;
      }
      const next = isString ? inString : structure;
      next.lastIndex = at;
      const found = next.exec(text)?.index ?? text.length;
      const sign = text[found];
      at = found + 1;
      if (sign === undefined) break;
      if (isString) {
        if (sign === '"') isString = false;
        else isEscaped = true;
      } else if (sign === '"') isString = true;
      else if (sign === '{' || sign === '[') depth++;
      else if (depth > 0 && sign !== ',') depth--;
      else if (depth === 0) {
        keep(found);
        start = at;
        const whole = element.join('').trim();
        element = [];
        length = 0;
        if (whole !== '') yield whole;
        isOver = sign !== ',';
      }
    }
    if (!isOver) keep(text.length);
  }
  if (!isOver) throw new SyntaxError('the array breaks off');
}
