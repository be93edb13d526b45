import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from './source-files';

const widest = 120;
const docs = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...filesBelow('docs', /\.md$/)];
const read = (path: string) => readFileSync(path, 'utf8');

/** Lines of prose that are too wide. Tables, code blocks, and lines that can't be broken may be wider. */
function wideLines(text: string): number[] {
  let inCode = false;
  return text.split('\n').flatMap((line, index) => {
    if (line.trimStart().startsWith('```')) inCode = !inCode;
    const isFree = inCode || /^\s*(?:\||<|!\[|>)/.test(line) || !line.trim().includes(' ');
    return !isFree && line.length > widest ? [index + 1] : [];
  });
}

/** The anchors that GitHub gives to the headings of a document. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Links to headings that don't exist. */
function deadAnchors(doc: string, text: string): string[] {
  return [...text.matchAll(/\[[^\]]*\]\((?![a-z]+:)([^)#\s]*)#([^)\s]+)\)/g)]
    .filter(([, path = '', anchor = '']) => {
      const target = path === '' ? text : read(posix.join(posix.dirname(doc), path));
      return !anchorsOf(target).has(anchor);
    })
    .map(([link]) => `${doc}: ${link} leads to no heading.`);
}

/** Labels that a document quotes in bold, and the interface doesn't have. Bold at the start of a list item is a heading. */
function unknownLabels(text: string, messages: ReadonlySet<string>): string[] {
  const prose = text.replace(/^\s*(?:-|\d+\.) \*\*[^*]+\*\*/gm, '').replace(/\s+/g, ' ');
  const quoted = [...prose.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label);
  return quoted.filter((label) => !messages.has(label.replace(/\d+/, '{count, number}')));
}

const groups: Record<string, Record<string, string>> = JSON.parse(read('locales/en.json'));
const labels = new Set(Object.values(groups).flatMap((messages) => Object.values(messages)));

describe('A document', () => {
  test(`has lines of at most ${widest} characters`, () => {
    const wide = docs.flatMap((path) => wideLines(read(path)).map((line) => `${path}:${line}`));
    expect(wide).toEqual([]);
  });

  test('links to headings that exist', () => {
    expect(docs.flatMap((path) => deadAnchors(path, read(path)))).toEqual([]);
  });

  test.each(['docs/guide.md', 'docs/faq.md', 'docs/privacy.md'])(
    'quotes labels that the interface has (%s)',
    (path) => {
      expect(unknownLabels(read(path), labels)).toEqual([]);
    },
  );
});

describe('The rules for documents', () => {
  const long = 'word '.repeat(30);

  test('find a line that is too wide', () => {
    expect(wideLines(`Short.\n${long}\n- ${long}`)).toEqual([2, 3]);
    expect(wideLines(`| ${long} |\n\`\`\`\n${long}\n\`\`\`\nhttps://example.org/${'a'.repeat(200)}`)).toEqual([]);
  });

  test('find a link to a heading that is missing', () => {
    const text = '## Where is …\n[here](#where-is-), [there](#where), [elsewhere](privacy.md#what-it-sends)';
    expect(deadAnchors('docs/faq.md', text)).toEqual(['docs/faq.md: [there](#where) leads to no heading.']);
  });

  test('find a quoted label that is missing', () => {
    const text = '- **Names**: see **Export\nall**, **Export 12 new** and **Forget**.';
    expect(unknownLabels(text, new Set(['Export all', 'Export {count, number} new']))).toEqual(['Forget']);
  });
});
