import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('Every dependency has its reason in the documents, and an exact version', () => {
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync('package.json', 'utf8'));
  const versions: Record<string, string> = { ...dependencies, ...devDependencies, ...overrides };
  const explained = [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| (`.*?) +\|/gm)]
    .flatMap(([, names = '']) => names.split(', '))
    .map((name) => name.replaceAll('`', ''));
  expect(explained.toSorted()).toEqual(Object.keys(versions).toSorted());
  expect(Object.values(versions).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
