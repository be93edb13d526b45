import { describe, expect, test } from 'vitest';
import { runDownloadQueue } from '../../../../../lib/export/download/download-queue';
import { detail, ExpectedFailure } from '../../../../../lib/model/failure';
import { never } from '../harness/export-sample';
import { createDownloadQueueHarness } from './download-queue-harness';

const refusals = {
  'closes the connection': () => new ExpectedFailure('offline', detail.noAnswer),
  'answers 429': () => new ExpectedFailure('site-busy', '429'),
  'answers 503': () => new ExpectedFailure('site-busy', '503'),
};
const cases = Object.keys(refusals).flatMap((how) => [1, 2, 5].map((most) => [most, how] as const));

describe('A host with a limit of parallel files loses none', () => {
  test.each(cases)('where it serves %i and %s for the others', async (most, how) => {
    let serving = 0;
    const world = await createDownloadQueueHarness(40, async (_link, signal) => {
      if (serving >= most) throw refusals[how as keyof typeof refusals]();
      serving++;
      try {
        // Longer than all tries of a file that is retried whatever the others do.
        await world.deps.itemDeps.clock.sleep(300_000, signal);
        return new Uint8Array(1);
      } finally {
        serving--;
      }
    });
    const { deps, ids, taken, save, expectNoLeaks } = world;
    await runDownloadQueue(deps, save, never);
    expect(taken.sort()).toEqual(ids);
    await expectNoLeaks();
  });

  test('and with a limit of eight, refuses at most 5% of the requests for 1,000 files', async () => {
    let serving = 0;
    let requests = 0;
    let refused = 0;
    const { deps, taken, save } = await createDownloadQueueHarness(1_000, async (_link, signal) => {
      requests++;
      if (serving >= 8) {
        refused++;
        throw new ExpectedFailure('offline', detail.noAnswer);
      }
      serving++;
      try {
        // Small files are complete before any of their bytes are reported.
        await deps.itemDeps.clock.sleep(300 + 13 * (requests % 17), signal);
        return new Uint8Array(1);
      } finally {
        serving--;
      }
    });
    await runDownloadQueue(deps, save, never);
    expect(new Set(taken).size).toBe(1_000);
    expect(refused / requests).toBeLessThan(0.05);
  });
});

/** Browsers open six connections to an HTTP/1.1 host, and hold other requests back. */
const connections = 6;
/** Milliseconds until a request without a response is given up, whether the browser has sent it or not. */
const silentAfterMs = 30_000;

describe('A slow line over HTTP/1.1, where requests wait for a connection in the browser, loses no file', () => {
  test.each([5_000, 25_000, 60_000, 200_000])('if each takes %i ms', async (ms) => {
    let open = 0;
    const heldBack = new Set<() => void>();
    const { deps, ids, taken, save, expectNoLeaks } = await createDownloadQueueHarness(60, async (_link, signal) => {
      if (open < connections) open++;
      else await connection();
      try {
        await deps.itemDeps.clock.sleep(ms, signal);
        return new Uint8Array(1);
      } finally {
        const [next] = heldBack;
        if (next === undefined) open--;
        else next();
      }
    });
    /** Reuses the connection of a file that has arrived. */
    const connection = () =>
      new Promise<void>((resolve, reject) => {
        const sent = new AbortController();
        const send = () => {
          heldBack.delete(send);
          sent.abort();
          resolve();
        };
        heldBack.add(send);
        deps.itemDeps.clock.sleep(silentAfterMs, sent.signal).then(
          () => {
            heldBack.delete(send);
            reject(new ExpectedFailure('offline', detail.silent));
          },
          () => {},
        );
      });
    await runDownloadQueue(deps, save, never);
    expect(taken.sort()).toEqual(ids);
    await expectNoLeaks();
  });
});
