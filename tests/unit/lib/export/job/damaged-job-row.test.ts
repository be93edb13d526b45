import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { removeOrphanedFiles } from '../../../../../lib/archive/zip-parts/orphaned-files';
import { partFile } from '../../../../../lib/model/archive';
import { repairUnfinishedJobs } from '../../../../../lib/storage/repair-unfinished-jobs';
import { createExportHarness, isDone, until } from '../harness/export-harness';
import { jobWith } from '../harness/export-sample';
import { mediaIn } from '../harness/media-in';

/** A host that never responds. */
const aborted = (_link: unknown, signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

/** Two media files per part: an archive reserves sixteen entries for generated files. */
const choices = { partEntries: 18 };

/**
 * An export whose first part is complete and not in Downloads yet. Then its row is damaged, and the browser restarted.
 */
async function setAside(bend: (row: Record<string, unknown>) => unknown) {
  let isStuck = true;
  const world = await createExportHarness({
    fate: () => (isStuck ? { state: 'interrupted', error: 'USER_CANCELED' } : {}),
  });
  world.clock.run();
  await world.engine.start(choices);
  await until(world, ({ cause }) => cause === 'save-cancelled');
  await world.engine.pause();
  const [row] = await world.database.getAll('jobs');
  await world.database.put('jobs', bend({ ...row }) as never);
  isStuck = false;
  const store = await world.reopen();
  await repairUnfinishedJobs(world.database, async (part) => (await world.memory.files.size(partFile(part))) ?? 0);
  await removeOrphanedFiles(store, world.memory.files);
  return { ...world, ...world.assemble(store, { newId: () => 'next' }), store };
}

describe('An export whose row is damaged beyond use', () => {
  test.each([
    ['its lists', ({ sources: _, ...row }: Record<string, unknown>) => row],
    ['its options', ({ options: _, ...row }: Record<string, unknown>) => row],
    ['its account and its counts', ({ account: _a, counts: _c, ...row }: Record<string, unknown>) => row],
  ])('without %s: reports it, delivers what it has, and lets a new one start', async (_what, bend) => {
    const world = await setAside(bend);
    await world.engine.boot();
    const job = await until(world, isDone);
    expect(job.cancelled).toBe(true);
    expect(job.counts.saved, 'the part that was complete').toBeGreaterThanOrEqual(2);
    const zips = [...world.downloads.onDisk.values()];
    expect((await Promise.all(zips.map(mediaIn))).flat()).toHaveLength(job.counts.saved);
    await Promise.all(zips.map((zip) => JSZip.loadAsync(zip, { checkCRC32: true })));
    await world.idled();
    expect(world.reported.at(-1)).toMatchObject({ state: 'done', cause: { code: 'export-damaged' } });
    expect(world.memory.names()).toEqual([]);

    await world.engine.start({});
    await until(world, ({ state }) => state === 'done');
    expect(await world.store.get('next')).toMatchObject({ state: 'done', counts: { saved: 3 } });
  });
});

describe.each([
  ['an hour', 3_600_000],
  ['a day', 86_400_000],
  ['thirty years', 30 * 365.25 * 86_400_000],
])('Setting the clock back by %s between two exports', (_what, back) => {
  test('keeps the second one newest, and shows it while it runs', async () => {
    const world = await createExportHarness({ answer: aborted });
    const before = world.clock.now() + back;
    await world.store.create(jobWith({ id: 'earlier', name: 'Earlier', state: 'done', startedAt: before }));
    const started = await world.engine.start({});
    expect(started).toMatchObject({ name: 'Sora export 2026-04-20 14-03', startedAt: before + 1 });
    expect(await world.store.latest()).toMatchObject({ id: started.job });
    expect(await world.engine.start({}), 'a second start begins no other').toMatchObject({ job: started.job });
    await world.engine.pause();
  });

  test('finishes both, the older one first', async () => {
    const world = await createExportHarness();
    const at = world.clock.now();
    await world.store.create(jobWith({ id: 'newer', name: 'Newer', startedAt: at }));
    await world.store.create(jobWith({ id: 'older', name: 'Older', startedAt: at - back }));
    expect((await world.store.unfinishedJobs()).map(({ id }) => id)).toEqual(['older', 'newer']);
    for (const job of ['older', 'newer']) (await world.memory.files.open(`part-${job}-1.zip`)).close();
    for (const job of ['older', 'newer'])
      await world.store.putPart({
        ...{ job, number: 1, state: 'writing', bytes: 0, entries: 0, overhead: 0, last: false, download: null },
        ...{
          fileName: `Sora export/${job} - part 001.zip`,
          downloadPath: null,
          renamedTo: null,
          blockedReason: null,
          startedFiles: [],
        },
      });
    await removeOrphanedFiles(world.store, world.memory.files);
    expect(world.memory.names().sort()).toEqual(['part-newer-1.zip', 'part-older-1.zip']);

    world.clock.run();
    await world.engine.boot();
    await until(world, isDone);
    await world.idled();
    const ends = world.reported.filter(({ state }) => state === 'done').map(({ job }) => job);
    expect([...new Set(ends)]).toEqual(['older', 'newer']);
    expect(world.downloads.onDisk.size).toBe(2);
    expect(world.idle()).toBe(1);
  });
});
