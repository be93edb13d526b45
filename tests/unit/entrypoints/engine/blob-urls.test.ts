import { afterEach, expect, test, vi } from 'vitest';
import { createBlobUrls } from '../../../../entrypoints/engine/blob-urls';

afterEach(() => {
  vi.restoreAllMocks();
});

test('A blob URL lives until its copy is complete or restarted, and is revoked once', () => {
  let made = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `blob:${++made}`);
  const ended = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  const links = createBlobUrls();
  const [one, other] = [new Blob(['one']), new Blob(['other'])];

  expect([links.renew('part-1', one), links.renew('part-2', other)]).toEqual(['blob:1', 'blob:2']);
  expect(ended).not.toHaveBeenCalled();
  expect(links.renew('part-1', one)).toBe('blob:3');
  expect(ended.mock.calls).toEqual([['blob:1']]);
  links.release('part-1');
  links.release('part-1');
  links.release('part-3');
  expect(ended.mock.calls).toEqual([['blob:1'], ['blob:3']]);
});
