import { expect, test } from 'vitest';
import { sourcesOf } from '../../../../entrypoints/import/start-build';
import { scanSummary } from '../../../views/import-states';

const openai = { source: 'openai-export', files: 1, items: 1, listedOnly: 0, duplicates: 0 } as const;
const own = { source: 'sora-export', files: 1, items: 1, listedOnly: 0, duplicates: 0 } as const;

test('The sources of an archive are those that were found, in their usual order', () => {
  expect(sourcesOf(scanSummary({ sources: [openai, own] }), false)).toEqual(['sora-export', 'openai-export']);
});

test('Unrecognized files are a source of the archive once they are included', () => {
  const summary = scanSummary({ sources: [openai] });
  expect(sourcesOf(summary, true)).toEqual(['openai-export', 'files']);
  expect(sourcesOf(scanSummary({ sources: [] }), true)).toEqual(['files']);
  expect(sourcesOf({ ...summary, unrecognized: { files: 0, bytes: 0 } }, true)).toEqual(['openai-export']);
});
