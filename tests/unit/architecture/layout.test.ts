import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { filesBelow } from './source-files';

const source = ['entrypoints', 'hooks', 'components', 'lib'];
const all = [...source, 'tests', 'bench', 'scripts'];

const filesOf = (folders: string[], name: RegExp) => folders.flatMap((folder) => filesBelow(folder, name));

/** Groups paths by key. The oldest supported Node has no `Map.groupBy`. */
function groupBy(paths: string[], keyOf: (path: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) groups.set(keyOf(path), [...(groups.get(keyOf(path)) ?? []), path]);
  return groups;
}

const most = 15;
/** What to do about folders with too many files. */
function crowdedFolders(paths: string[]): string[] {
  const counts = groupBy(paths, (path) => dirname(path));
  return [...counts].flatMap(([folder, files]) => {
    return files.length <= most
      ? []
      : [
          `${folder} holds ${files.length} files, at most ${most}: split it by topic, or merge small files that have one user.`,
        ];
  });
}

/** Names that every entrypoint and folder may have. */
const shared = /^(?:index|main|worker)$/;

/**
 * Files with the same name. Tests are named after what they test, so they are only compared with tests of their kind
 * (`.test`, `.spec`).
 */
function repeatedNames(paths: string[]): string[] {
  const names = groupBy(paths, (path) => basename(path).replace(/\.[^.]+$/, ''));
  return [...names].flatMap(([name, files]) =>
    files.length === 1 || shared.test(name)
      ? []
      : [`${files.join(' and ')} have the same name: rename one to say what it holds.`],
  );
}

/** Unit tests that are named after a source file in another folder. */
function misplacedTests(tests: string[], sources: string[]): string[] {
  const byName = new Map(sources.map((path) => [basename(path).replace(/\.tsx?$/, ''), path]));
  return tests.flatMap((path) => {
    const subject = byName.get(basename(path).replace(/(?:\.property)?\.test\.tsx?$/, ''));
    const folder = subject === undefined ? undefined : `tests/unit/${dirname(subject)}`;
    return folder === undefined || folder === dirname(path) ? [] : [`${path} tests ${subject}: move it to ${folder}.`];
  });
}

describe('The layout', () => {
  const code = /\.(?:tsx?|mjs)$/;

  test('keeps folders small', () => {
    const faults = [/\.tsx?$/, /\.css$/].flatMap((kind) => crowdedFolders(filesOf(source, kind)));
    expect(faults).toEqual([]);
  });

  test('gives each file a unique name', () => {
    expect(repeatedNames(filesOf(all, code))).toEqual([]);
  });

  test('keeps a unit test at the path of what it tests', () => {
    expect(misplacedTests(filesBelow('tests/unit', /\.test\.tsx?$/), filesOf(source, /\.tsx?$/))).toEqual([]);
  });

  test('has folders of unit tests only for folders of the product', () => {
    const own = /^tests\/unit\/(?:architecture|harness|replica|scripts)$/;
    const folders = new Set(filesBelow('tests/unit', /\.test\.tsx?$/).map((path) => dirname(path)));
    const strays = [...folders].filter(
      (folder) => folder !== 'tests/unit' && !own.test(folder) && !existsSync(folder.replace('tests/unit/', '')),
    );
    expect(
      strays.map((folder) => `${folder} mirrors no folder: move its tests to the path of what they test.`),
    ).toEqual([]);
  });
});

describe('The rules of the layout', () => {
  test('find a folder that is too full', () => {
    const paths = Array.from({ length: most + 1 }, (_, at) => `lib/a/${at}.ts`);
    expect(crowdedFolders(paths)).toEqual([expect.stringContaining('lib/a holds 16 files, at most 15')]);
    expect(crowdedFolders(paths.slice(1))).toEqual([]);
  });

  test('find two files of one name, but not a file and its test, or two entrypoints', () => {
    expect(repeatedNames(['lib/a/queue.ts', 'tests/replica/queue.tsx'])).toEqual([
      expect.stringContaining('lib/a/queue.ts and tests/replica/queue.tsx have the same name'),
    ]);
    expect(repeatedNames(['tests/long/kill.spec.ts', 'tests/e2e/chromium/kill.spec.ts'])).toHaveLength(1);
    expect(repeatedNames(['lib/queue.ts', 'tests/unit/lib/queue.test.ts', 'a/main.ts', 'b/main.tsx'])).toEqual([]);
  });

  test('find a unit test that is not at the path of what it tests', () => {
    expect(misplacedTests(['tests/unit/lib/b/queue.test.ts'], ['lib/a/queue.ts'])).toEqual([
      'tests/unit/lib/b/queue.test.ts tests lib/a/queue.ts: move it to tests/unit/lib/a.',
    ]);
    const placed = ['tests/unit/lib/a/queue.test.ts', 'tests/unit/lib/b/killed-run.test.ts'];
    expect(misplacedTests(placed, ['lib/a/queue.ts'])).toEqual([]);
  });
});
