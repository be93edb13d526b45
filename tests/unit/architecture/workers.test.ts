import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { parseSource, readSources, type SourceFile } from './source-files';

/** Files that workers are started from, by path of the file that starts them. */
function workersOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(/new Worker\(\s*new URL\('([^']+)'/g)].map(([, to = '']) =>
    posix.join(posix.dirname(path), to),
  );
}

/** The files that run in a worker and start one. */
function startersInWorkers(files: SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const inWorkers = new Set(files.flatMap(workersOf));
  for (const path of inWorkers)
    for (const { to, typeOnly } of byPath.get(path)?.imports ?? []) if (to !== null && !typeOnly) inWorkers.add(to);
  return files.filter((file) => inWorkers.has(file.path) && file.text.includes('new Worker(')).map(({ path }) => path);
}

/** Only does so outside Firefox, as its build shows (`tests/built/code.test.ts`). */
const elsewhere = 'entrypoints/engine/start-fetcher.ts';

test('no worker starts a worker in Firefox, where that sometimes hangs forever', () => {
  const files = readSources();
  expect(files.flatMap(workersOf)).toContain('entrypoints/engine/worker.ts');
  expect(startersInWorkers(files)).toEqual([elsewhere]);
});

test('a worker that starts a worker is found, even through another file', () => {
  const page = parseSource('lib/page.ts', `new Worker(new URL('./outer.ts', import.meta.url));`);
  const outer = {
    ...parseSource('lib/outer.ts', ''),
    imports: [{ from: '', to: 'lib/starter.ts', package: null, typeOnly: false }],
  };
  const starter = parseSource('lib/starter.ts', `new Worker(new URL('./inner.ts', import.meta.url));`);
  expect(startersInWorkers([page, outer, starter])).toEqual(['lib/starter.ts']);
});
