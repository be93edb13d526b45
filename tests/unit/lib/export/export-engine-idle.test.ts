import { expect, test } from 'vitest';
import { createPace } from '../../../../lib/async/rate-limiter';
import { createByteBudget } from '../../../../lib/async/weighted-semaphore';
import { createParallelism } from '../../../../lib/export/download/parallelism';
import { createEngine, type Engine } from '../../../../lib/export/export-engine';
import { createActiveFiles } from '../../../../lib/export/progress/active-files';
import type { Destination } from '../../../../lib/model/export-destination';
import type { Source } from '../../../../lib/model/item';
import { join } from '../../../../lib/sora/records/join-items';
import { eventually } from '../../eventually';
import { freshStore } from '../storage/fresh-store';
import { account } from './export-sample';
import { createFakeClock } from './fake-clock';

const notAsked = () => Promise.reject(new Error('nothing of this is asked for'));

const destination: Destination = {
  check: async () => {},
  open: async () => ({ add: notAsked, keep: async () => new Set(), finish: notAsked, release: () => undefined }),
  deliver: async () => {},
  giveUp: notAsked,
  free: notAsked,
};

/** A run without sources is over at once; a source is a list that never comes. `told` is what the engine tells, in order. */
async function engineWith(sources: Source[]) {
  const { store } = await freshStore();
  const clock = createFakeClock();
  clock.run();
  const told: string[] = [];
  const tell = (what: string) => told.push(`${what}, ${engine.isBusy() ? 'busy' : 'free'}`);
  const engine: Engine = createEngine({
    store,
    clock,
    join,
    sources,
    site: {
      account: async () => account,
      check: async () => undefined,
      async *list(_source, _account, _from, signal) {
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
      lookUp: notAsked,
      diagnosis: () => [],
    },
    fetchMedia: notAsked,
    destinations: () => ({ zip: destination, folder: destination, files: destination }),
    freeRoom: notAsked,
    isAllowed: notAsked,
    renewToken: notAsked,
    budget: createByteBudget(1),
    pace: createPace(clock),
    parallelism: createParallelism(clock),
    active: createActiveFiles(),
    newId: () => 'job',
    runName: () => 'Sora export 2026-04-20 14-03',
    nameTemplate: () => '{id}',
    waitUntil: () => null,
    onProgress: ({ state }) => tell(state),
    onIdle: () => tell('idle'),
  });
  return { engine, told };
}

test('the engine is busy until it has told the end of a run, and then says that it is idle', async () => {
  const { engine, told } = await engineWith([]);
  await engine.start({});
  await eventually(() => expect(told.at(-1)).toBe('idle, free'));
  expect(told.at(-2)).toBe('done, busy');
});

test('a pause is told before the engine says that it is idle', async () => {
  const { engine, told } = await engineWith(['sora1-library']);
  await engine.start({});
  expect(engine.isBusy()).toBe(true);
  await engine.pause();
  expect(told.slice(-2)).toEqual(['paused, free', 'idle, free']);
});
