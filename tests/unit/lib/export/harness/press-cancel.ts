import type { createExportHarness } from './export-harness';

type World = Awaited<ReturnType<typeof createExportHarness>>;

/** Milliseconds of the test's clock in which Cancel must end a run. */
export const cancelWithin = 10_000;
const step = 500;

/** Runs the clock until something is true, at most `ms` milliseconds. Resolves with whether it is. */
export async function comesTrue(world: World, ms: number, isTrue: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let passed = 0; passed <= ms; passed += step) {
    if (await isTrue()) return true;
    await world.clock.advance(step);
  }
  return false;
}

/** Whether every job is done. */
export const isOver = async ({ store }: Pick<World, 'store'>): Promise<boolean> => (await store.unfinished()) === null;

/**
 * Presses Cancel, and once more if the run hasn't ended by then. Resolves with the number of presses. Throws if that
 * isn't enough.
 */
export async function cancelUntilOver(world: World, engine = world.engine): Promise<number> {
  for (let times = 1; times <= 2; times++) {
    engine.cancel().catch(() => undefined);
    if (await comesTrue(world, cancelWithin, () => isOver(world))) return times;
  }
  throw new Error(`Cancel doesn't end it: ${JSON.stringify(await world.store.latest())}`);
}
