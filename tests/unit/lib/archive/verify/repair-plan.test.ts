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
])('has an archive that was built from files built again for %s: Sora knows nothing of them', (_, lost) => {
  expect(repairPlanFor({ ...found, ...lost })).toBe('rebuild');
});

it('asks for nothing when such an archive is intact', () => {
  expect(repairPlanFor(found)).toBeNull();
});
