import { expect, test } from 'vitest';
import { parseSource, readSources, type SourceFile } from './source-files';

const streaming = (files: SourceFile[]) =>
  files.filter(({ text }) => text.includes('.stream()')).map(({ path }) => path);

test("no file on disk is read through its blob's stream, which may hang in Chromium", () => {
  expect(streaming(readSources())).toEqual([]);
});

test("a file that reads a blob's stream is found", () => {
  expect(streaming([parseSource('lib/reader.ts', 'file.stream().getReader();')])).toEqual(['lib/reader.ts']);
});
