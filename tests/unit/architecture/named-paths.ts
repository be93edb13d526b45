import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { filesBelow } from './source-files';

type NamedPath = { doc: string; line: number; path: string };

const folders = [
  '.github',
  'bench',
  'components',
  'docs',
  'entrypoints',
  'hooks',
  'lib',
  'locales',
  'public',
  'scripts',
  'tests',
];
const tree = [...readdirSync('.'), ...folders, ...folders.flatMap((folder) => filesBelow(folder, /./))];
const baseNames = new Set(tree.map((path) => posix.basename(path)));
/** A path in `lib` without `lib/`. Readers and editors would have to guess where it is. */
const shortened = new RegExp(`^(?:${readdirSync('lib').join('|')})/[a-z]`);
const fromRoot = new RegExp(`^(?:${folders.map((name) => name.replace('.', '\\.')).join('|')})/`);
const sourceName = /^[\w.-]+\.(?:tsx?|mjs)$/;

/**
 * Paths in code spans, code blocks and links of a Markdown document that don't exist in the project. Paths start at
 * the root; in links, at the document's folder. `*`, `**`, `{a,b}` and `<name>` match like in a glob.
 */
export function missingPathsIn(doc: string, text: string): NamedPath[] {
  const fenced = inFences(text);
  return text.split('\n').flatMap((written, index) => {
    const linked = [...written.matchAll(/\]\((?![a-z]+:)([^)#\s]+)[^)]*\)/g)]
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(posix.join(posix.dirname(doc), path)));
    const code = fenced.has(index) ? [written] : [...written.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
    const named = code
      .flatMap((span) => span.split(/[\s"'()]+/).map((word) => word.replace(/[,:;.]+$/, '')))
      .filter((word) => !exists(word));
    return [...named, ...linked].map((path) => ({ doc, line: index + 1, path }));
  });
}

/** Line numbers between two fences. */
function inFences(text: string): Set<number> {
  const lines = text.split('\n');
  let open = false;
  return new Set(
    lines.flatMap((line, index) => {
      if (line.trimStart().startsWith('```')) open = !open;
      return open ? [index] : [];
    }),
  );
}

/** Whether a path exists. Words that aren't paths of the project pass. */
function exists(word: string): boolean {
  if (sourceName.test(word)) return baseNames.has(word);
  if (shortened.test(word)) return false;
  if (!fromRoot.test(word)) return true;
  const path = word.replace(/\/$/, '');
  if (/[*{<]/.test(path)) return tree.some((candidate) => toPattern(path).test(candidate));
  return ['', '.ts', '.tsx'].some((ending) => existsSync(path + ending));
}

const toPattern = (glob: string) =>
  new RegExp(
    `^${glob
      .replace(/[.+^$()|[\]\\]/g, '\\$&')
      .replace(/\{([^}]*)\}/g, (_, either: string) => `(?:${either.replaceAll(',', '|')})`)
      .replace(/<[^>]*>/g, '[^/]+')
      .replace(/\*\*\/|\*\*|\*/g, (stars) => ({ '**/': '(?:.*/)?', '**': '.*' })[stars] ?? '[^/]*')}$`,
  );
