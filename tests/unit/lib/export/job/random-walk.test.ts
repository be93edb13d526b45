import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { removeOrphanedFiles } from '../../../../../lib/archive/zip-parts/orphaned-files';
import { createWeightedSemaphore } from '../../../../../lib/async/weighted-semaphore';
import { failureCodes } from '../../../../../lib/model/failure';
import type { JobStore } from '../../../../../lib/model/ports';
import { createExportHarness } from '../harness/export-harness';
import { linkTo } from '../harness/export-sample';
import { createFaults, type Fault, type How } from '../harness/port-faults';
import { cancelUntilOver, comesTrue, isOver } from '../harness/press-cancel';

const pages = [['gen_a', 'gen_b'], ['gen_c']];
const ids = pages.flat();
/** Two media files per part: an archive reserves sixteen entries for generated files. */
const choices = { partEntries: 18 };

const storeCalls = [
  ...(['unfinished', 'get', 'latest', 'names', 'create', 'update', 'addPage', 'pendingItems', 'markItem'] as const),
  ...(['cancelWaiting', 'parts', 'putPart', 'commit', 'discard', 'close', 'rememberJob', 'cleanUp'] as const),
] satisfies (keyof JobStore)[];
const storeWalks = ['entries', 'itemBatches', 'partRecords'] satisfies (keyof JobStore)[];
const calls = [
  ...['site.account', 'site.list', 'site.lookUp', 'site.check', 'fetchMedia', 'renewToken', 'isAllowed', 'freeRoom'],
  ...['files.open', 'files.remove', 'files.size', 'file.write', 'file.flush', 'file.truncate'],
  ...['delivery.save', 'delivery.look', 'delivery.release'],
  ...[...storeCalls, ...storeWalks].map((name) => `store.${name}`),
];

const presses = ['start', 'boot', 'pause', 'resume', 'cancel', 'recheck'] as const;
type Step = (typeof presses)[number] | 'kill' | number;

const how: fc.Arbitrary<How> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...failureCodes) },
  { weight: 1, arbitrary: fc.constant('throws' as const) },
  { weight: 2, arbitrary: fc.constant('hangs' as const) },
);
const faults: fc.Arbitrary<Fault[]> = fc.array(
  fc.record({
    on: fc.constantFrom(...calls),
    nth: fc.nat({ max: 4 }),
    times: fc.constantFrom(1, 2, Number.POSITIVE_INFINITY),
    how,
  }),
  { maxLength: 8 },
);
/** Milliseconds to wait. */
const pause = fc.constantFrom(0, 100, 1_000, 4_000, 15_000);
const press = fc.constantFrom(...presses);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: pause },
  { weight: 3, arbitrary: press },
  { weight: 1, arbitrary: fc.constant('kill' as const) },
);

/** A harness whose engines each have their own process, on top of what the previous one left. */
async function createWalkHarness(planned: readonly Fault[]) {
  const isOn = { store: true, outside: true };
  const plan = createFaults(planned, (name) => (name.startsWith('store.') ? isOn.store : isOn.outside));
  let process = plan.process();
  const world = await createExportHarness({
    pages,
    site: { lookUp: async ({ id }) => [linkTo(`${id}-fresh`)] },
    store: (store) => process.port('store', store, storeWalks),
    files(files) {
      const { port, file } = process;
      const faulty = port('files', files);
      return { ...faulty, open: async (name) => file(await faulty.open(name)) };
    },
  });
  let jobs = 0;
  const begin = (over: JobStore) => {
    process = plan.process();
    const { engine } = world.assemble(
      over,
      {
        site: process.port('site', world.site, ['list']),
        fetchMedia: process.fn('fetchMedia', world.host.fetchMedia),
        renewToken: process.fn('renewToken', async () => {}),
        isAllowed: process.fn('isAllowed', async () => true),
        budget: createWeightedSemaphore(100_000),
        newId: () => `job${++jobs}`,
      },
      process.port('delivery', world.downloads.delivery),
    );
    return engine;
  };
  let engine = begin(world.store);
  return {
    world,
    isOn,
    engine: () => engine,
    async kill() {
      process.kill();
      // The system keeps what it has already taken.
      world.memory.powerCut(() => 1);
      engine = begin(await world.reopen());
      await engine.boot();
    },
  };
}

type Walked = Awaited<ReturnType<typeof createWalkHarness>>;

async function take(step: Step, { world, engine, kill }: Walked): Promise<void> {
  if (step === 'kill') void kill().catch(() => undefined);
  else if (step === 'recheck') engine().recheck();
  else if (step === 'start')
    void engine()
      .start(choices)
      .catch(() => undefined);
  else if (typeof step === 'string')
    void engine()
      [step]()
      .catch(() => undefined);
  await world.clock.advance(typeof step === 'number' ? step : 0);
}

/** Ids of the media in Downloads, each as often as it is there. */
async function delivered({ onDisk }: Walked['world']['downloads'], run: string): Promise<string[]> {
  const zips = [...onDisk].filter(([name]) => name.includes(run)).map(([, bytes]) => JSZip.loadAsync(bytes));
  const names = (await Promise.all(zips)).flatMap(({ files }) => Object.keys(files));
  const media = names.filter((name) => name.includes('/data/videos/'));
  return media.flatMap((name) => ids.filter((id) => name.includes(id))).sort();
}

/** Expects of a job that is over: what counts as saved is in Downloads, and all items are counted. */
async function expectNothingLost({ store, downloads }: Walked['world'], wasSaved: number): Promise<void> {
  const job = await store.latest();
  if (job === null) return;
  const { counts, undelivered = 0, name } = job;
  expect(counts.saved + counts.failed + counts.skipped).toBe(counts.listed);
  expect(counts.saved === wasSaved || counts.saved > wasSaved || undelivered > 0).toBe(true);
  const there = await delivered(downloads, name);
  expect(new Set(there).size).toBeGreaterThanOrEqual(counts.saved);
  const past = await store.pastItems({ savedIn: job.id, parts: [1, 2, 3, 4, 5, 6] });
  expect(past.filter(({ id }) => !there.includes(id))).toEqual([]);
}

async function expectCancelEnds(walked: Walked): Promise<void> {
  const { world, isOn, engine } = walked;
  // A failing store can't store an end either. Earlier calls may still be waited for.
  isOn.store = false;
  await comesTrue(world, 60_000, () => false);
  const wasSaved = (await world.store.latest())?.counts.saved ?? 0;
  await cancelUntilOver(world, engine());
  await expectNothingLost(world, wasSaved);
}

async function expectNextRunCompletes({ world, isOn, engine }: Walked): Promise<void> {
  isOn.outside = false;
  const before = (await world.store.latest())?.id;
  let job = await world.store.latest();
  void engine()
    .start(choices)
    .catch(() => undefined);
  await comesTrue(world, 120_000, async () => {
    job = await world.store.latest();
    return job?.state === 'done' && job.id !== before;
  });
  if (job === null) throw new Error('No job was started');
  expect(job).toMatchObject({
    state: 'done',
    cancelled: false,
    counts: { listed: 3, saved: 3, failed: 0, skipped: 0 },
  });
  expect(await delivered(world.downloads, job.name)).toEqual(ids);
  await removeOrphanedFiles(world.store, world.memory.files);
  expect(world.memory.names()).toEqual([]);
}

test('Whatever fails, hangs or is pressed, in any order, Cancel ends the run, nothing saved is lost, and the next run completes', async () => {
  await fc.assert(
    fc.asyncProperty(faults, fc.array(step, { minLength: 2, maxLength: 12 }), async (planned, steps) => {
      const walked = await createWalkHarness(planned);
      await take('start', walked);
      for (const each of steps) await take(each, walked);
      await expectCancelEnds(walked);
      await expectNextRunCompletes(walked);
    }),
    { seed: 18, numRuns: 40 },
  );
});

const buttons = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.oneof(pause, fc.constantFrom<Step[]>('start', 'pause', 'resume')) },
    { weight: 1, arbitrary: fc.constant<Step>('cancel') },
  ),
  { minLength: 3, maxLength: 15 },
);

test('Pause, Resume and Cancel in any order end a run correctly, with every item in Downloads at most once', async () => {
  await fc.assert(
    fc.asyncProperty(buttons, async (steps) => {
      const walked = await createWalkHarness([]);
      const { world } = walked;
      await take('start', walked);
      for (const each of steps) await take(each, walked);
      await take('resume', walked);
      await comesTrue(world, 60_000, () => isOver(world));
      const job = await world.store.latest();
      if (job === null) throw new Error('No job was started');
      const { listed, saved, failed, skipped } = job.counts;
      expect({ state: job.state, failed, skipped }).toEqual({ state: 'done', failed: 0, skipped: listed - saved });
      const there = await delivered(world.downloads, job.name);
      expect(there).toHaveLength(saved);
      expect(new Set(there).size).toBe(saved);
      if (!job.cancelled) expect(there).toEqual(ids);
      await expectNextRunCompletes(walked);
    }),
    { seed: 18, numRuns: 20 },
  );
});
