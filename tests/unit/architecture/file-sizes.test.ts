import { describe, expect, test } from 'vitest';
import { readSources } from './source-files';

const sizes = readSources().map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));

describe('The size of files', () => {
  test('the first file of an entrypoint only wires', () => {
    const first = sizes.filter(({ path }) => /^entrypoints\/[^/]+\/(index|main)\.tsx?$/.test(path));
    const tooLong = first.filter(({ lines }) => lines > 40);
    expect(
      tooLong.map(
        ({ path, lines }) => `${path} has ${lines} lines, at most 40: move what it does into a file named after that.`,
      ),
    ).toEqual([]);
  });

  test('every file can be read in one go', () => {
    const tooLong = sizes.filter(({ lines }) => lines > 300);
    expect(
      tooLong.map(({ path, lines }) => `${path} has ${lines} lines, at most 300: it holds more than one thing.`),
    ).toEqual([]);
  });
});
