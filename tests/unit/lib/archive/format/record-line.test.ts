import { expect, it } from 'vitest';
import { recordLine } from '../../../../../lib/archive/format/record-line';
import { libraryItem } from './sample-library';

it('The record line of a saved item has the file and the record of each list, and nothing else', () => {
  const reported = [
    { source: 'sora2-drafts', reported: { id: 'gen_1', prompt: 'two\nlines' } },
    { source: 'sora2-posts', reported: { post: { id: 's_1' } } },
  ] as const;
  const records = reported.map(({ source, reported }) => ({ source, record: JSON.stringify(reported) }));
  const line = recordLine(libraryItem(), records);
  expect(line.indexOf('\n')).toBe(line.length - 1);
  const { id, path, bytes, sha256, mediaType } = libraryItem();
  expect(JSON.parse(line)).toEqual({
    id,
    path,
    bytes,
    sha256,
    mediaType,
    records: reported.map(({ source, reported }) => ({ source, record: reported })),
  });
  expect(JSON.parse(recordLine(libraryItem(), [])).records).toEqual([]);
});
