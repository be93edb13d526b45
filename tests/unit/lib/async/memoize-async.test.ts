import { expect, test, vi } from 'vitest';
import { memoizeAsync } from '../../../../lib/async/memoize-async';

test('An engine that is being created is not created a second time', async () => {
  const make = vi.fn(async () => ({}));
  const ready = memoizeAsync(make);
  const [first, second] = await Promise.all([ready(), ready()]);
  expect([second, await ready()]).toEqual([first, first]);
  expect(make).toHaveBeenCalledOnce();
});

test('An engine that could not be created is created again at the next call', async () => {
  const make = vi.fn(async () => 'engine').mockRejectedValueOnce(new Error('the store does not open'));
  const ready = memoizeAsync(make);
  await expect(ready()).rejects.toThrow('does not open');
  expect(await ready()).toBe('engine');
});
