import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { notifyEnd } from '../../../../entrypoints/background/notifications';

const create = vi.fn(async () => '');
const contains = vi.spyOn(browser.permissions, 'contains');
const end = { job: 'job-1', title: 'Sora Export', message: 'Export finished: 3 saved, 0 failed, 0 skipped' };

beforeEach(async () => {
  await browser.storage.session.clear();
  create.mockClear();
  Object.assign(browser.notifications, { create });
});

describe('The end of an export', () => {
  test('is shown once, however often it is reported', async () => {
    contains.mockResolvedValue(true as never);
    await Promise.all([notifyEnd(end), notifyEnd(end)]);
    await notifyEnd(end);
    expect(create.mock.calls).toMatchObject([['job-1', { title: 'Sora Export', message: end.message }]]);
    await notifyEnd({ ...end, job: 'job-2' });
    expect(create).toHaveBeenCalledTimes(2);
  });

  test('is not shown to users who did not ask for it, or no longer want it', async () => {
    contains.mockResolvedValue(false as never);
    await notifyEnd(end);
    expect(contains).toHaveBeenCalledWith({ permissions: ['notifications'] });
    expect(create).not.toHaveBeenCalled();
  });
});
