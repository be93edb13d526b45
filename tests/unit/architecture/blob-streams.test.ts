import { expect, test } from 'vitest';
import { parseSource, readSources, type SourceFile } from './source-files';

const streaming = (files: SourceFile[]) =>
  files.filter(({ text }) => text.includes('.stream()')).map(({ path }) => path);

test('no file on the disk is read by the stream of its blob, which may stop for good in Chromium', () => {
  expect(streaming(readSources())).toEqual([]);
});

test('one that is would be found', () => {
  expect(streaming([parseSource('lib/reader.ts', 'file.stream().getReader();')])).toEqual(['lib/reader.ts']);
});
