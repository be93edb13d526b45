import type { createExportHarness } from './export-harness';
import { settle } from './fake-clock';

type World = Awaited<ReturnType<typeof createExportHarness>>;

/** Milliseconds of the test's clock within which Cancel ends a run. */
export const cancelWithin = 10_000;
const step = 500;

/** Lets the clock run until something is so, at most for so long. Resolves with whether it came to be. */
export async function comesTrue(world: World, ms: number, isTrue: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let passed = 0; ; passed += step) {
    await settle();
    if (await isTrue()) return true;
    if (passed >= ms) return false;
    await world.clock.advance(step);
  }
}

/** Whether no job is left that isn't done. */
export const isOver = async ({ store }: Pick<World, 'store'>): Promise<boolean> => (await store.unfinished()) === null;

/** Presses Cancel, and once more if the run hasn't ended by then. Resolves with how often it was pressed; throws when that isn't enough. */
export async function cancelUntilOver(world: World, engine = world.engine): Promise<number> {
  for (let times = 1; times <= 2; times++) {
    engine.cancel().catch(() => undefined);
    if (await comesTrue(world, cancelWithin, () => isOver(world))) return times;
  }
  throw new Error(`Cancel doesn't end it: ${JSON.stringify(await world.store.latest())}`);
}
