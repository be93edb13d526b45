import { beforeEach, describe, expect, test, vi } from 'vitest';
import { unlessAnyoneWorks, whileWorking } from '../../../../lib/messaging/work-lock';
import { eventually } from '../../eventually';
import { deferred } from '../export/harness/deferred';
import { fakeLocks } from './fake-locks';

const act = vi.fn(async () => {});

beforeEach(() => {
  act.mockClear();
  fakeLocks();
});

describe('Work that an update must not interrupt', () => {
  test('keeps an update waiting until all of it has ended, successfully or not', async () => {
    const [one, other] = [deferred<string>(), deferred<string>()];
    const first = whileWorking(() => one.promise);
    const second = whileWorking(() => other.promise).catch((error: Error) => error.message);
    expect(await unlessAnyoneWorks(act)).toBe(false);
    one.resolve('done');
    expect(await first).toBe('done');
    expect(await unlessAnyoneWorks(act)).toBe(false);
    other.reject(new Error('failed'));
    expect(await second).toBe('failed');
    await eventually(async () => expect(await unlessAnyoneWorks(act)).toBe(true));
    expect(act).toHaveBeenCalledOnce();
  });

  test('starts within the event that requests it', () => {
    const work = vi.fn(async () => {});
    void whileWorking(work);
    expect(work).toHaveBeenCalledOnce();
  });
});
