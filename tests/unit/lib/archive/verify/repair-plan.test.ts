import { expect, it } from 'vitest';
import { repairPlanFor } from '../../../../../lib/archive/verify/repair-plan';

const found = {
  account: 'imported',
  against: 'manifest',
  isZipped: false,
  damaged: [],
  missing: [],
  parts: { missing: [] },
  items: [],
} as const;

it.each([
  ['a damaged video', { damaged: [{ path: 'data/videos/a.mp4' }], items: ['gen_a'] }],
  ['damaged records', { damaged: [{ path: 'data/parts/part-001.ndjson' }] }],
])(
  'The repair plan of an archive built from files is to build it again for %s, because Sora does not know them',
  (_, lost) => {
    expect(repairPlanFor({ ...found, ...lost })).toBe('rebuild');
  },
);

it('The repair plan of an intact archive built from files is empty', () => {
  expect(repairPlanFor(found)).toBeNull();
});
