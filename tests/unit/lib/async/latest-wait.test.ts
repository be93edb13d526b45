import { expect, test, vi } from 'vitest';
import { createLatestWait } from '../../../../lib/async/latest-wait';

test('If the site and the media host both ask to wait, the longer wait counts until each is over', () => {
  const onChange = vi.fn();
  const waits = createLatestWait({ now: () => 1_000_000, monotonic: () => 1_000 }, onChange);
  const [site, media] = [waits.addSource(), waits.addSource()];
  expect(waits.until()).toBeNull();
  site(5_000);
  media(9_000);
  expect(waits.until()).toBe(1_008_000);
  media(null);
  expect(waits.until()).toBe(1_004_000);
  site(null);
  expect(waits.until()).toBeNull();
  expect(onChange).toHaveBeenCalledTimes(4);
});
