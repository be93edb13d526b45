import { expect, test } from 'vitest';
import { defaultTemplate } from '../../../../../lib/archive/naming/name-template';
import { selectionArchive } from '../../../../../lib/archive/selection/selection-archive';
import { rowWith } from '../../export/harness/export-sample';
import { bytesFor, mediaOf } from '../../export/harness/fake-media';

const head = {
  exportedAt: '2026-04-20T14:03:00.000Z',
  generator: { name: 'Sora Export', version: '0' },
  account: { id: 'user-1', username: null },
  sources: [],
};

test('The list in a ZIP of a selection has the local time of the export', async () => {
  const style = { nameTemplate: defaultTemplate, sidecars: [] };
  const blob = await selectionArchive('Sora selection', head, [], [], style, 'Asia/Tokyo');
  const header = new DataView(await blob.arrayBuffer());
  // 14:03 UTC is 23:03 in Tokyo.
  expect(header.getUint16(10, true)).toBe((23 << 11) | (3 << 5));
  expect(header.getUint16(12, true)).toBe((46 << 9) | (4 << 5) | 20);
});

test.each([
  ['1970-01-01T00:00:00.000Z', 1980],
  ['2200-01-01T00:00:00.000Z', 2107],
])('A file from %s gets the closest year of a DOS date: %i', async (createdAt, year) => {
  const content = { row: rowWith('gen_1', { createdAt }), media: mediaOf(bytesFor('gen_1', 10)), variant: 'source' };
  const style = { nameTemplate: defaultTemplate, sidecars: [] };
  const blob = await selectionArchive('Sora selection', head, [content], [], style);
  const header = new DataView(await blob.arrayBuffer());
  expect(1980 + (header.getUint16(12, true) >> 9)).toBe(year);
});
