import { expect, test, vi } from 'vitest';
import { createWaits } from '../../../entrypoints/engine/waits';

test('Of the site and the media host the one that asks to wait longer counts, until each has had its time', () => {
  const onChange = vi.fn();
  const waits = createWaits(onChange);
  const [site, media] = [waits.asker(), waits.asker()];
  expect(waits.until()).toBeNull();
  site(5_000);
  media(9_000);
  expect(waits.until()).toBe(9_000);
  media(null);
  expect(waits.until()).toBe(5_000);
  site(null);
  expect(waits.until()).toBeNull();
  expect(onChange).toHaveBeenCalledTimes(4);
});
