import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { importedRecords } from '../../../../../lib/import/scan/import-records';
import { summarizeScan } from '../../../../../lib/import/scan/summarize-sources';
import { unrecognizedItem } from '../../../../../lib/import/scan/unrecognized-item';
import { importSources } from '../../../../../lib/model/item';
import { all } from '../../storage/fresh-store';
import { generations } from '../cases';
import { gen } from '../numbered-library';
import { lastModified, media, never, scanFiles } from '../pile';

const pile = {
  'generations.json': JSON.stringify(generations),
  [`${gen(1)}.mp4`]: media.portrait,
  [`saved/20260409_2159_${gen(8).slice(4)}.mp4`]: media.portrait,
  'holiday.mp4': media.landscape,
};

test('The summary of a scan has everything that a page shows, and can be sent to another context', async () => {
  const summary = summarizeScan(await scanFiles(pile));
  expect(structuredClone(summary)).toEqual({
    items: 6,
    listedOnly: 4,
    bytes: 2 * media.portrait.length,
    sources: [
      { source: 'openai-export', files: 1, items: 5, listedOnly: 4, duplicates: 0 },
      { source: 'files', files: 1, items: 1, listedOnly: 0, duplicates: 0 },
    ],
    unrecognized: { files: 1, bytes: media.landscape.length },
    details: [
      {
        source: 'openai-export',
        recognized: 1,
        duplicates: { count: 0, first: [] },
        leftOut: { count: 0, first: [] },
      },
      {
        source: 'files',
        recognized: 1,
        duplicates: { count: 0, first: [] },
        leftOut: { count: 1, first: [{ ref: { chosen: 'holiday.mp4', entry: null }, reason: 'not-recognized' }] },
      },
    ],
    unreadable: [],
    account: null,
  });
  for (const { source } of summary.sources) expect(importSources).toContain(source);
});

test('A file that is not recognized becomes an item by its checksum, dated by the file', async () => {
  const [file] = (await scanFiles(pile)).unrecognized;
  if (file === undefined) throw new Error('not found');
  const sha256 = createHash('sha256').update(media.landscape).digest('hex');
  expect(unrecognizedItem(file, sha256)).toMatchObject({
    item: {
      id: `sha256-${sha256.slice(0, 32)}`,
      kind: 'video',
      createdAt: new Date(lastModified).toISOString(),
      dateFrom: 'file',
    },
    sources: ['files'],
    candidates: [{ sha256 }],
  });
});

test('The record of an item that no list names says where its file was', async () => {
  const records = await all(importedRecords(await scanFiles(pile), never));
  const path = `saved/20260409_2159_${gen(8).slice(4)}.mp4`;
  expect(
    records.filter(({ source }) => source === 'files').map(({ list, record }) => [list, JSON.parse(record)]),
  ).toEqual([
    [
      'files',
      { files: [{ path, zip: null, bytes: media.portrait.length, modified: new Date(lastModified).toISOString() }] },
    ],
  ]);
});
