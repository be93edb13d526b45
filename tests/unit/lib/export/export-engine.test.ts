import { describe, expect, test } from 'vitest';
import { raceAbort } from '../../../../lib/async/abort';
import { ExpectedFailure } from '../../../../lib/model/failure';
import type { FetchableLink } from '../../../../lib/model/item';
import { thrownBy } from '../sora/fake-site';
import { itemsOf } from '../storage/fresh-store';
import { deferred } from './harness/deferred';
import { createExportHarness, expectNoLeaks, isDone, served, until } from './harness/export-harness';
import { account } from './harness/export-sample';
import { mediaIn } from './harness/media-in';

/** A host that responds once the test opens it. `requested`: the first request has arrived. */
function gate() {
  const requested = deferred();
  const open = deferred();
  const answer = async (link: FetchableLink, signal: AbortSignal) => {
    requested.resolve();
    await raceAbort(open.promise, signal);
    return served(link);
  };
  return { requested: requested.promise, open: open.resolve, answer };
}

describe('A start', () => {
  test('exports everything into Downloads, reports its end, and leaves nothing behind', async () => {
    const world = await createExportHarness();
    world.clock.run();
    await world.engine.start({});
    const job = await until(world, isDone);
    await world.idled();

    expect(job.counts).toMatchObject({ listed: 3, saved: 3, failed: 0, skipped: 0 });
    const [name, zip] = [...world.downloads.onDisk][0] ?? [];
    expect(name).toBe('Sora export/Sora export 2026-04-20 14-03 - part 001.zip');
    expect(await mediaIn(zip)).toHaveLength(3);
    expect(world.reported.at(-1)).toMatchObject({ state: 'done', phase: 'ended', counts: { saved: 3 } });
    expect(world.idle()).toBe(1);
    expect(world.memory.names()).toEqual([]);
    expect(await itemsOf(world.store, job.id)).toEqual([]);
    expect(await expectNoLeaks(world)).toBe(true);
  });

  test('during a run shows that run', async () => {
    const { requested, open, answer } = gate();
    const world = await createExportHarness({ answer });
    world.clock.run();
    const first = await world.engine.start({});
    await requested;
    expect((await world.engine.start({})).job).toBe(first.job);
    open();
    await until(world, isDone);
    expect(await world.store.names()).toHaveLength(1);
  });

  test('requested twice at once creates one job', async () => {
    const world = await createExportHarness();
    world.clock.run();
    const [one, other] = await Promise.all([world.engine.start({}), world.engine.start({})]);
    expect(one.job).toBe(other.job);
    await until(world, isDone);
    expect(world.downloads.copies).toHaveLength(1);
  });

  test('after an export creates another with its own name', async () => {
    const world = await createExportHarness();
    world.clock.run();
    await world.engine.start({});
    await until(world, isDone);
    await world.idled();
    const second = await world.engine.start({});
    expect(second.name).toMatch(/^Sora export 2026-04-20 14-0\d( \(2\))?$/);
    await until(world, isDone);
    expect(new Set(world.downloads.onDisk.keys()).size).toBe(2);
  });

  test('by a signed-out user reports it and creates no job', async () => {
    const world = await createExportHarness({
      site: { account: () => Promise.reject(new ExpectedFailure('signed-out')) },
    });
    expect(await thrownBy(world.engine.start({}))).toMatchObject({ code: 'signed-out' });
    expect(await world.store.latest()).toBeNull();
  });

  test('fails as expected if the site does not respond, and does not block the next one', async () => {
    let isSilent = true;
    const requested = deferred();
    const silent = (signal: AbortSignal) => {
      requested.resolve();
      return aborted(signal);
    };
    const world = await createExportHarness({
      site: { account: async (signal) => (isSilent ? silent(signal) : account) },
    });
    const thrown = thrownBy(world.engine.start({}));
    await requested.promise;
    await world.clock.advance(60_000);
    expect(await thrown).toMatchObject({ code: 'site-busy' });
    isSilent = false;
    world.clock.run();
    await world.engine.start({});
    await until(world, isDone);
  });
});

describe('A canceled run', () => {
  test('ends with what is saved and marks the rest as canceled', async () => {
    const slow = deferred();
    const world = await createExportHarness({
      answer: async (link, signal) => {
        if (!link.url.endsWith('gen_a')) await Promise.race([slow.promise, aborted(signal)]);
        return served(link);
      },
    });
    world.clock.run();
    await world.engine.start({});
    await until(world, ({ counts }) => counts.saved === 1);
    await world.engine.cancel();
    const job = await until(world, isDone);

    expect(job).toMatchObject({ cancelled: true, counts: { listed: 3, saved: 1, skipped: 2 } });
    const [zip] = [...world.downloads.onDisk.values()];
    expect(await mediaIn(zip)).toHaveLength(1);
    expect(await expectNoLeaks(world)).toBe(true);
  });

  test('with nothing saved leaves no file', async () => {
    const { requested, answer } = gate();
    const world = await createExportHarness({ answer });
    world.clock.run();
    await world.engine.start({});
    await requested;
    await world.engine.cancel();
    await until(world, isDone);
    expect([world.downloads.copies.length, world.memory.names()]).toEqual([0, []]);
  });

  test('that only had to deliver its last part keeps its report', async () => {
    const world = await createExportHarness({
      answer: () => Promise.reject(new ExpectedFailure('media-gone')),
      site: { lookUp: () => Promise.reject(new ExpectedFailure('not-found')) },
      fate: () => ({ state: 'in_progress' }),
    });
    await world.engine.start({});
    await world.clock.asleep(300);
    await world.engine.cancel();
    Object.assign(world.downloads.copies[0] ?? {}, { state: 'complete' });
    world.clock.run();
    const job = await until(world, isDone);
    expect(job.counts).toMatchObject({ listed: 3, failed: 3 });
    expect(world.downloads.copies).toHaveLength(1);
    expect((await world.store.parts(job.id))[0]?.bytes).toBeGreaterThan(0);
  });
});

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}
