import { expect, test } from 'vitest';
import { createRateLimiter } from '../../../../lib/async/rate-limiter';
import { createWeightedSemaphore } from '../../../../lib/async/weighted-semaphore';
import { createEngine, type Engine } from '../../../../lib/export/export-engine';
import { createHeldFiles } from '../../../../lib/export/import/held-files';
import { createActiveFiles } from '../../../../lib/export/progress/active-files';
import type { ExportDestination } from '../../../../lib/model/export-destination';
import type { Source } from '../../../../lib/model/item';
import type { JobStore } from '../../../../lib/model/ports';
import { joinItems } from '../../../../lib/sora/records/join-items';
import type { Site } from '../../../../lib/sora/sora-site';
import { eventually } from '../../eventually';
import { untilQuiet } from '../../until-quiet';
import { freshStore } from '../storage/fresh-store';
import { deferred } from './harness/deferred';
import { account } from './harness/export-sample';
import { createFakeClock } from './harness/fake-clock';
import { digest, hash } from './harness/fake-media';

const unexpectedCall = () => Promise.reject(new Error('nothing of this is asked for'));

const destination: ExportDestination = {
  check: async () => {},
  open: async () => ({
    add: unexpectedCall,
    findExisting: async () => new Set(),
    finish: unexpectedCall,
    close: () => undefined,
  }),
  deliver: async () => {},
  abandon: unexpectedCall,
  free: unexpectedCall,
};

/**
 * An engine whose run without sources ends at once. With a source, its list never arrives. `reported`: its reports, in
 * order.
 */
async function engineWith(sources: Source[], changed: (store: JobStore) => Partial<JobStore> = () => ({})) {
  const { store: whole } = await freshStore();
  const store = { ...whole, ...changed(whole) };
  const clock = createFakeClock();
  clock.run();
  const reported: string[] = [];
  const report = (what: string) => reported.push(`${what}, ${engine.isBusy() ? 'busy' : 'free'}`);
  const site: Site = {
    account: async () => account,
    check: async () => undefined,
    async *list(_source, _account, _from, signal) {
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
    lookUp: unexpectedCall,
    diagnosis: () => [],
  };
  const engine: Engine = createEngine({
    runner: {
      ports: {
        site,
        files: createHeldFiles({ store, scan: unexpectedCall }),
        sums: { hash, digest },
        store,
        fetchMedia: unexpectedCall,
        budget: createWeightedSemaphore(1),
        rateLimiter: createRateLimiter(clock),
        active: createActiveFiles(),
        join: joinItems,
        clock,
      },
      destinations: () => ({ zip: destination, folder: destination, files: destination }),
      freeRoom: unexpectedCall,
      isAllowed: unexpectedCall,
      renewToken: unexpectedCall,
    },
    naming: { newId: () => 'job', runName: () => 'Sora export 2026-04-20 14-03' },
    sources,
    nameTemplate: () => '{id}',
    waitUntil: () => null,
    onProgress: ({ state }) => report(state),
    onIdle: () => report('idle'),
  });
  return { engine, reported };
}

test('the engine is busy until it has reported the end of a run, and then says that it is idle', async () => {
  const { engine, reported } = await engineWith([]);
  await engine.start({});
  await eventually(() => expect(reported.at(-1)).toBe('idle, free'));
  expect(reported.at(-2)).toBe('done, busy');
});

test('a pause is reported before the engine says that it is idle', async () => {
  const { engine, reported } = await engineWith(['sora1-library']);
  await engine.start({});
  expect(engine.isBusy()).toBe(true);
  await engine.pause();
  await eventually(() => expect(reported.slice(-2)).toEqual(['paused, free', 'idle, free']));
});

test('the engine stays open while it cleans up after a run', async () => {
  const started = deferred();
  const ended = deferred();
  const { engine, reported } = await engineWith([], () => ({
    cleanUp: () => {
      started.resolve();
      return ended.promise;
    },
  }));
  await engine.start({});
  await started.promise;
  expect([engine.isBusy(), reported.at(-1)]).toEqual([true, 'done, busy']);
  ended.resolve();
  await eventually(() => expect(reported.at(-1)).toBe('idle, free'));
});

test('a cleanup that failed is tried again, and until then the engine does not say that it is idle', async () => {
  let tries = 0;
  const { engine, reported } = await engineWith([], (store) => ({
    cleanUp: () => (++tries === 1 ? Promise.reject(new Error('the disk is full')) : store.cleanUp()),
  }));
  await engine.start({});
  await eventually(() => expect([tries, engine.isBusy()]).toEqual([1, false]));
  expect(reported).not.toContain('idle, free');
  await engine.boot();
  await eventually(() => expect(reported.at(-1)).toBe('idle, free'));
});

test('a run that the store stopped is not started again at once, but at the next boot', async () => {
  const refuse = () => Promise.reject(new Error('the disk is full'));
  let ends = 0;
  const { engine, reported } = await engineWith([], () => ({
    update: refuse,
    rememberJob: () => {
      ends++;
      return refuse();
    },
  }));
  await engine.start({});
  await eventually(() => expect([ends, engine.isBusy()]).toEqual([1, false]));
  await untilQuiet();
  expect(reported).not.toContain('idle, free');
  await engine.boot();
  await eventually(() => expect(ends).toBe(2));
});
