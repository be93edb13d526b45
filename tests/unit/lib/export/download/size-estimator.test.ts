import { expect, test } from 'vitest';
import { createSizeEstimator } from '../../../../../lib/export/download/size-estimator';

test('the estimate for a kind of file rises at once, falls slowly, and does not affect other kinds', () => {
  const usual = createSizeEstimator();
  expect(usual.of('video')).toBe(0);
  usual.received('video', 2_000);
  usual.received('video', 20_000);
  expect(usual.of('video')).toBe(20_000);
  usual.received('video', 2_000);
  expect(usual.of('video')).toBeGreaterThan(15_000);
  for (let file = 0; file < 40; file++) usual.received('video', 2_000);
  expect(usual.of('video')).toBeLessThan(3_000);
  expect(usual.of('image')).toBe(0);
});
