import { readFileSync } from 'node:fs';
import { Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { filesBelow, parseSource, readSources, type SourceFile } from './source-files';

/** Attributes that users read or hear. */
const spoken = new Set(['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'label', 'placeholder', 'title']);

const hasWords = (text: string) => /\p{L}/u.test(text);

/** Words in a view that aren't from the catalog. */
function ownWords({ path, text, parsed }: SourceFile): string[] {
  const found: string[] = [];
  const add = (start: number, words: string) => {
    if (!hasWords(words)) return;
    const line = text.slice(0, start).split('\n').length;
    found.push(`${path}:${line} says "${words.trim()}": put it into locales, in every language.`);
  };
  new Visitor({
    JSXText: ({ start, value }) => add(start, value),
    JSXExpressionContainer({ expression: { type, start, end } }) {
      // A literal as its own child. In attributes it may be a class.
      if (type === 'Literal' && />\s*\{$/.test(text.slice(0, start))) add(start, text.slice(start, end));
    },
    JSXAttribute({ name, value }) {
      if (name.type !== 'JSXIdentifier' || !spoken.has(name.name) || value?.type !== 'Literal') return;
      add(value.start, String(value.value));
    },
  }).visit(parsed.program);
  return found;
}

describe('Words that users read', () => {
  test('come from the translations only', () => {
    const views = readSources().filter(({ path }) => path.endsWith('.tsx'));
    expect(views.flatMap(ownWords)).toEqual([]);
  });

  test("are not in HTML pages either, except the product's name", () => {
    for (const path of filesBelow('entrypoints', /\.html$/)) {
      const words = readFileSync(path, 'utf8').replace(/<[^>]*>/g, ' ');
      expect([path, words.replace('Sora Export', '').trim()]).toEqual([path, '']);
    }
  });

  test.each(['<p>Saved</p>', "<p>{'Saved'}</p>", '<img alt="A fox" />', '<b aria-label="Close">{x}</b>'])(
    'are found in %s',
    (jsx) => expect(ownWords(parseSource('components/a.tsx', `const a = ${jsx};`))).toHaveLength(1),
  );

  test('are not marks, numbers or names of classes', () => {
    const jsx = '<p class="note" dir="ltr">{count} × 2 – {words}</p>';
    expect(ownWords(parseSource('components/a.tsx', `const a = ${jsx};`))).toEqual([]);
  });
});
