import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { browsers, readBuilt, readCode, readManifest } from './build';

/** Maximum compressed kilobytes of a page with all its initial scripts and styles. */
const pages: Record<string, number> = {
  'popup.html': 51,
  'library.html': 79,
  'import.html': 62,
  'verify.html': 55,
  'options.html': 50,
  'welcome.html': 40,
  'engine.html': 15,
};

/** The same for scripts and styles that no extension page loads initially. */
const others: [name: RegExp, kilobytes: number][] = [
  // A Sora page keeps it loaded for the rest of its life.
  [/^content-scripts\//, 43],
  [/^background\.js$/, 25],
  [/^assets\/worker-[\w-]+\.js$/, 146],
  [/^assets\/fetcher-[\w-]+\.js$/, 12],
  // Loaded when the user saves a history.
  [/^chunks\/saved-history-text-[\w-]+\.js$/, 12],
  // The popup loads it after it has opened.
  [/^chunks\/newest-[\w-]+\.js$/, 2],
  // Part of every archive.
  [/^gallery\.js$/, 35],
  [/^assets\/gallery\.css$/, 5],
  [/^words\/gallery\.js$/, 25],
];

/** Paths in a page or script: scripts, imports and styles. */
const loadedBy = (html: string) => [...html.matchAll(/\s(?:src|href)="\/([^"]+)"/g)].map(([, path = '']) => path);

describe.each(browsers)('The size of the build for %s', (build) => {
  const code = readCode(build);
  const kilobytes = (paths: string[]) =>
    paths.reduce((sum, path) => sum + gzipSync(readBuilt(build, path)).length / 1000, 0);
  const files = code.filter(({ path }) => !path.endsWith('.html')).map(({ path }) => path);
  const loaded = new Map(
    code.filter(({ path }) => path.endsWith('.html')).map(({ path, text }) => [path, loadedBy(text)]),
  );

  test('is within the budget of each page', () => {
    expect([...loaded.keys()].sort()).toEqual(Object.keys(pages).sort());
    const above = [...loaded].filter(([page, paths]) => kilobytes(paths) > (pages[page] ?? 0));
    expect(above.map(([page, paths]) => `${page}: ${kilobytes(paths).toFixed(1)} kB`)).toEqual([]);
  });

  test('is within the budget of each other file, and every such file has a budget', () => {
    const alone = files.filter((path) => ![...loaded.values()].flat().includes(path));
    const budgetOf = (path: string) => others.find(([name]) => name.test(path))?.[1] ?? 0;
    const above = alone.filter((path) => kilobytes([path]) > budgetOf(path));
    expect(above.map((path) => `${path}: ${kilobytes([path]).toFixed(1)} kB`)).toEqual([]);
  });

  test('costs a Sora page at most 43 kB', () => {
    const scripts = readManifest(build).content_scripts?.flatMap(({ js }) => js) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(kilobytes(scripts)).toBeLessThanOrEqual(43);
  });
});
