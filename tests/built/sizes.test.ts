import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { browsers, readBuilt, readCode, readManifest } from './build';

/** Kilobytes, compressed, that a page may load with all its scripts and styles before it is there. */
const pages: Record<string, number> = {
  'popup.html': 50,
  'library.html': 78,
  'import.html': 61,
  'verify.html': 54,
  'options.html': 49,
  'welcome.html': 40,
  'engine.html': 15,
};

/** The same of scripts and styles that no page of the extension loads by itself. */
const others: [name: RegExp, kilobytes: number][] = [
  // The rest of its life a Sora page has to carry it.
  [/^content-scripts\//, 43],
  [/^background\.js$/, 25],
  [/^assets\/worker-[\w-]+\.js$/, 132],
  [/^assets\/fetcher-[\w-]+\.js$/, 12],
  // The library loads it when somebody saves a history.
  [/^chunks\/saved-history-text-[\w-]+\.js$/, 12],
  // The popup loads it when it stands.
  [/^chunks\/newest-[\w-]+\.js$/, 2],
  // Goes into every archive.
  [/^gallery\.js$/, 35],
  [/^assets\/gallery\.css$/, 5],
  [/^words\/gallery\.js$/, 25],
];

/** Paths that a page names: its scripts, what they import, its styles. */
const loadedBy = (html: string) => [...html.matchAll(/\s(?:src|href)="\/([^"]+)"/g)].map(([, path = '']) => path);

describe.each(browsers)('What the build for %s weighs', (build) => {
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

  test('is within the budget of each file that no page loads, and every such file has one', () => {
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
