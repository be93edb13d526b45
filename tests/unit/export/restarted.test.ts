import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { ExpectedFailure } from '../../../lib/errors';
import type { Delivery, JobStore } from '../../../lib/export/ports';
import { exportWorld, isDone, until } from './export-world';
import { settle } from './fake-clock';
import { account, jobWith } from './sample';

const changes = new Set(['create', 'update', 'addPage', 'settle', 'putPart', 'commit', 'close', 'conclude', 'save']);

/** Lets a process die before or after one of its changes: from then on it hears and does nothing more. */
function createFate(dieAt: number) {
  let passed = 0;
  const hasDied = () => passed >= dieAt;
  const pass = (): Promise<void> => (++passed >= dieAt ? new Promise(() => {}) : Promise.resolve());
  const mortal = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function' || !changes.has(String(name))) return method;
        return async (...given: unknown[]) => {
          await pass();
          const result: unknown = await Reflect.apply(method, target, given);
          await pass();
          return result;
        };
      },
    });
  return { mortal, hasDied };
}

async function filesIn(onDisk: Map<string, Uint8Array>): Promise<string[]> {
  const zips = await Promise.all([...onDisk.values()].map((bytes) => JSZip.loadAsync(bytes, { checkCRC32: true })));
  return zips.flatMap((zip) => Object.keys(zip.files));
}

const pages = [['gen_a', 'gen_b'], ['gen_c']];

/** Runs until it dies at that change, then boots again. Returns whether it ended before it had to die. */
async function diesAt(change: number): Promise<boolean> {
  const fate = createFate(change);
  const world = await exportWorld({ pages });
  const store: JobStore = fate.mortal(world.store);
  const delivery: Delivery = fate.mortal(world.downloads.delivery);
  const { engine } = world.assemble(store, { delivery, newId: () => 'job1' });
  world.clock.run();
  void engine.start({}).catch(() => undefined);
  const isOver = async () => fate.hasDied() || (await world.store.latest())?.state === 'done';
  while (!(await isOver())) await settle();
  await settle();
  world.memory.kill('nothing');

  const later = world.assemble(await world.reopen());
  await later.engine.boot();
  if ((await world.store.latest()) === null) await later.engine.start({});
  const job = await until(world, isDone);
  await settle();

  expect(job.counts).toMatchObject({ listed: 3, saved: 3, failed: 0, skipped: 0 });
  const names = await filesIn(world.downloads.onDisk);
  const media = names.filter((name) => name.includes('/data/videos/'));
  expect(media.map((name) => /gen_\w/.exec(name)?.[0]).sort()).toEqual(['gen_a', 'gen_b', 'gen_c']);
  expect([...world.downloads.onDisk.keys()]).toEqual((await world.store.parts(job.id)).map(({ fileName }) => fileName));
  expect(world.memory.names().filter((name) => name.startsWith('part-'))).toEqual([]);
  return !fate.hasDied();
}

test('A run whose browser dies at any change is gone on with at boot, and every item is in Downloads once', async () => {
  let change = 1;
  while (!(await diesAt(change))) change++;
  expect(change).toBeGreaterThan(20);
}, 30_000);

test('A job that a cause paused is gone on with at boot, once the cause has ended', async () => {
  let isSignedIn = false;
  const signedOut = () => Promise.reject(new ExpectedFailure('signed-out'));
  const world = await exportWorld({
    pages,
    site: { account: () => (isSignedIn ? Promise.resolve(account) : signedOut()) },
  });
  await world.store.create(jobWith({ sources: [], state: 'paused', cause: { code: 'signed-out', detail: null } }));
  await world.engine.boot();
  world.clock.run();
  for (let turn = 0; turn < 5; turn++) await settle();
  expect((await world.store.latest())?.state).toBe('paused');
  isSignedIn = true;
  await until(world, isDone);
});

test('A boot without an unfinished job says that there is nothing to do', async () => {
  const world = await exportWorld();
  await world.engine.boot();
  expect([world.idle(), world.engine.isBusy()]).toEqual([1, false]);
});
