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

describe('A host that serves only so many files at once loses none', () => {
  test.each(cases)('where it serves %i and %s for the others', async (most, how) => {
    let serving = 0;
    const world = await createDownloadQueueHarness(40, async (_link, signal) => {
      if (serving >= most) throw refusals[how as keyof typeof refusals]();
      serving++;
      try {
        // Longer than all tries of a file together that is asked for again whatever the others do.
        await world.deps.clock.sleep(300_000, signal);
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

  test('and where it serves eight, refuses at most 5 % of the requests of 1,000 files', async () => {
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
        await deps.clock.sleep(400, signal);
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
