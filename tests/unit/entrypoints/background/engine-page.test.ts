import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEnginePage } from '../../../../entrypoints/background/engine-page';
import { ExpectedFailure } from '../../../../lib/model/failure';
import { deferred } from '../../lib/export/harness/deferred';
import { thrownBy } from '../../lib/sora/fake-site';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A browser in which pages open and close. `isAlive`: whether the worker of the nth page responds. */
function pages(isAlive: (nth: number) => boolean | Promise<boolean>) {
  const reported: string[] = [];
  let opened = 0;
  let isOpen = false;
  const host = {
    async open() {
      if (isOpen) return;
      isOpen = true;
      reported.push(`opened ${++opened}`);
    },
    async close() {
      isOpen = false;
      reported.push('closed');
    },
  };
  const ping = async () => {
    if (!(await isAlive(opened))) throw new ExpectedFailure('not-there', 'ping');
  };
  const leave = async () => {
    if (!isOpen) throw new ExpectedFailure('not-there', 'leave');
    reported.push('left');
  };
  return { reported, page: createEnginePage(host, { ping, leave }) };
}

describe('The engine page', () => {
  test('is opened once, however many requests arrive at the same time', async () => {
    const { reported, page } = pages(() => true);
    await Promise.all([page.ensure(), page.ensure(), page.ensure()]);
    expect(reported).toEqual(['opened 1']);
  });

  test('handles requests only after its worker has started', async () => {
    let isUp = false;
    const { reported, page } = pages(() => isUp);
    const ensured = page.ensure();
    await vi.advanceTimersByTimeAsync(5_000);
    isUp = true;
    await vi.advanceTimersByTimeAsync(100);
    await ensured;
    expect(reported).toEqual(['opened 1']);
  });

  test('is replaced when its worker is dead', async () => {
    const { reported, page } = pages((nth) => nth > 1);
    const ensured = page.ensure();
    await vi.advanceTimersByTimeAsync(20_000);
    await ensured;
    expect(reported).toEqual(['opened 1', 'closed', 'opened 2']);
  });

  test('is reported as missing when no page starts', async () => {
    const { page } = pages(() => false);
    const thrown = thrownBy(page.ensure());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await thrown).toMatchObject({ code: 'not-there', detail: 'engine' });
  });

  test.each(['open', 'close'] as const)(
    'does not block forever when the browser does not respond to its request to %s it',
    async (call) => {
      let isHung = true;
      const calls: string[] = [];
      const answering = (name: string) => async () => {
        calls.push(name);
        if (name === call && isHung) await new Promise(() => {});
      };
      const host = { open: answering('open'), close: answering('close') };
      const ping = async () => {
        if (isHung) throw new ExpectedFailure('not-there', 'ping');
      };
      const page = createEnginePage(host, { ping, leave: async () => {} });
      const thrown = thrownBy(page.ensure());
      const closed = page.closeUnless(async () => false);
      await vi.advanceTimersByTimeAsync(120_000);
      expect(await thrown).toMatchObject({ code: 'not-there', detail: 'engine' });
      await closed;
      isHung = false;
      await page.ensure();
      expect(calls.at(-1)).toBe('open');
    },
  );

  test('is not opened again for a failure that a new page would have too', async () => {
    const { reported, page } = pages(() => Promise.reject(new ExpectedFailure('store-broken')));
    expect(await thrownBy(page.ensure())).toMatchObject({ code: 'store-broken' });
    expect(reported).toEqual(['opened 1']);
  });

  test('is closed when it is not needed, but never between opening and its first response', async () => {
    const answer = deferred<boolean>();
    const { reported, page } = pages(() => answer.promise);
    const ensured = page.ensure();
    const closed = page.closeUnless(async () => false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reported).toEqual(['opened 1']);
    answer.resolve(true);
    await Promise.all([ensured, closed]);
    expect(reported).toEqual(['opened 1', 'left', 'closed']);
    await page.ensure();
    await page.closeUnless(async () => true);
    expect(reported).toEqual(['opened 1', 'left', 'closed', 'opened 2']);
  });

  test('is closed even if it does not respond to the request to release its lock', async () => {
    const { reported, page } = pages(() => true);
    await page.closeUnless(async () => false);
    expect(reported).toEqual(['closed']);
  });
});
