import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { missingPathsIn } from './named-paths';
import { filesBelow, parseSource, type SourceFile } from './source-files';

/** Names in comments that are from browsers, formats and packages, and that no code uses. */
const namesOfOthers = new Set([
  'FileSystemSyncAccessHandle', // a browser interface of which a port is a subset
  'bytesReceived', // a field of the browser's downloads
  'chrome_file_system_access_permission_context.cc', // a source file of Chromium
  'dangerouslySetInnerHTML', // Preact's, which the build removes
  'dir', // an attribute of HTML
  'pathname', // of `URL`
  'tEXt', // a chunk of PNG
  'Void', // an element of WebM
]);

const folders = ['lib', 'components', 'hooks', 'entrypoints', 'tests', 'bench', 'scripts'];
const filesOf = (name: RegExp) => folders.flatMap((folder) => filesBelow(folder, name));

type CodeFile = {
  path: string;
  /** The names in backticks in its comments. */
  cited: { line: number; name: string }[];
  /** The words of everything except comments. */
  words: Set<string>;
  /** Its exports and string literals. */
  known: Set<string>;
  imports: string[];
};

/** Words with hyphens, and their parts. */
const wordsIn = (code: string) => [
  ...(code.match(/[\p{L}_$][\p{L}\p{N}_$-]*/gu) ?? []),
  ...(code.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []),
];

const fileNames = new Set(filesOf(/./).map((path) => posix.basename(path)));

/** A name, or a path. */
const nameOrPath = /^[\p{L}_$][\p{L}\p{N}_$./-]*(?:\(\))?$/u;

function readCode(path: string, text: string): CodeFile {
  const source = path.endsWith('.css') ? null : parseSource(path, text);
  const comments =
    source?.parsed.comments ??
    [...text.matchAll(/\/\*.*?\*\//gs)].map(({ 0: value, index: start }) => ({
      value,
      start,
      end: start + value.length,
    }));
  let code = '';
  let at = 0;
  for (const { start, end } of comments) {
    code += `${text.slice(at, start)} `;
    at = end;
  }
  return {
    path,
    cited: comments.flatMap(({ value, start }) =>
      [...value.matchAll(/`([^`]+)`/g)]
        .map(({ 1: name = '', index }) => ({ name, line: text.slice(0, start + index).split('\n').length }))
        .filter(({ name }) => nameOrPath.test(name)),
    ),
    words: new Set(wordsIn(code + text.slice(at))),
    known: source === null ? new Set() : exportsAndTexts(source),
    imports: source?.imports.flatMap(({ to }) => to ?? []) ?? [],
  };
}

function exportsAndTexts({ parsed }: SourceFile): Set<string> {
  const found = new Set<string>();
  new Visitor({
    Literal: ({ value }) => void (typeof value === 'string' && found.add(value)),
  }).visit(parsed.program);
  for (const { entries } of parsed.module.staticExports)
    for (const { exportName } of entries) if (exportName.name !== null) found.add(exportName.name);
  return found;
}

/**
 * Names in comments that exist nowhere: not in the file or its imports, in exports, strings or names of other files,
 * in the platform, or in the site's words. Words with hyphens may be in any code.
 */
function deadNames(files: CodeFile[], sitesWords: Set<string>): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const known = new Set([...namesOfOthers, ...sitesWords, ...files.flatMap((file) => [...file.known])]);
  const anywhere = new Set(files.flatMap(({ words }) => [...words].map((word) => word.toLowerCase())));

  return files.flatMap(({ path, cited, words, imports }) => {
    const near = [words, ...imports.map((to) => byPath.get(to)?.words ?? new Set())];
    const isKnown = (name: string): boolean =>
      known.has(name) ||
      name in globalThis ||
      near.some((each) => each.has(name)) ||
      (name.includes('-') && anywhere.has(name.toLowerCase()));
    const isDead = (name: string): boolean => {
      if (name.includes('/')) return missingPathsIn(path, `\`${name}\``).length > 0;
      if (isKnown(name)) return false;
      if (/\.(?:tsx?|mjs|css|html)$/.test(name)) return !fileNames.has(name);
      const [first = '', ...rest] = name.replace('()', '').split('.');
      return !isKnown(first) || (!(first in globalThis) && !rest.every(isKnown));
    };
    return cited
      .filter(({ name }) => isDead(name))
      .map(
        ({ line, name }) => `${path}:${line} speaks of \`${name}\`, which does not exist: name what stands there now.`,
      );
  });
}

const sitesWords = new Set(wordsIn(readFileSync('docs/sora-api.md', 'utf8')).filter((word) => word.includes('_')));
const read = (path: string) => readCode(path, readFileSync(path, 'utf8'));

describe('A comment', () => {
  test('names only code and files that exist', () => {
    const files = [...filesOf(/\.(?:tsx?|mjs|css)$/), 'wxt.config.ts'].map(read);
    expect(files.flatMap(({ cited }) => cited).length).toBeGreaterThan(500);
    expect(deadNames(files, sitesWords)).toEqual([]);
  });

  const other = readCode(
    'lib/async/slots.ts',
    "export const taken = 1; const local = ['cut-short', 'gone']; type T = { field: 1 };",
  );
  const dead = (text: string, path = 'lib/async/a.ts') =>
    deadNames([readCode(path, text), other], new Set(['task_id']));

  test.each([
    ['of this file', '// `keep` the rest.\nconst keep = 1;'],
    ['of a file that it imports', "// Its `field`, and `local`.\nimport './slots';"],
    ['that another file exports', '// See `taken`.'],
    ['of a value, such as a failure', '// Throws `cut-short` or `gone`.'],
    ['of the platform', '// As `Math.random`, or `Promise.any()`.'],
    ['of a field of the site', '// Its `task_id`.'],
    ['of a file', '// See `slots.ts`, or `lib/async/slots.ts`.'],
  ])('may contain the name %s', (_what, text) => expect(dead(text)).toEqual([]));

  test.each([
    ['a parameter with another name', '/** `keep`: what stays. */ export const a = (findExisting) => {};'],
    ['a local name of another file', '// See `local`.'],
    ['a missing file', '// See `missing.ts`.'],
    ['a missing path', '// See `lib/async/missing.ts`.'],
    ['a member that no type has', '// See `taken.missing`.'],
    ['a value that no code has', '// Throws `not-at-all`.'],
  ])('may not contain %s', (_what, text) => expect(dead(text)).toHaveLength(1));

  test('of a style sheet is read as well', () => {
    expect(dead('/* As `missing.css` does. */ p { margin: 0 }', 'components/a.css')).toEqual([
      'components/a.css:1 speaks of `missing.css`, which does not exist: name what stands there now.',
    ]);
  });
});

describe('A script', () => {
  test('reads only files and folders that exist', () => {
    const scripts = ['scripts', 'bench'].flatMap((folder) => filesBelow(folder, /\.(?:tsx?|mjs)$/));
    const missing = scripts.flatMap((path) => {
      const { known } = readCode(path, readFileSync(path, 'utf8'));
      return [...known].flatMap((text) => missingPathsIn(path, `\`${text}\``)).map((named) => `${path}: ${named.path}`);
    });
    expect(missing).toEqual([]);
  });
});
