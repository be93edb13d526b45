import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../../../lib/model/ports';
import { start } from './export-sample';

type Sleeper = { until: number; ms: number; wake(): void };

/** Milliseconds from which a sleep may be the timeout of something in progress. */
const limit = 60_000;

/** Runs everything that doesn't wait for something outside: promises, and the turns of the store's fake. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await setImmediate();
}

/** Time that stands still until the test advances it. `sleeping`: the lengths of current sleeps. */
export function createFakeClock() {
  let elapsed = 0;
  /** Offset of the wall clock. */
  let shift = 0;
  let sleepers: Sleeper[] = [];
  let onSleep = () => {};

  const clock: Clock = {
    now: () => start + elapsed + shift,
    // Browsers count fractional milliseconds from an arbitrary start.
    monotonic: () => 0.3 + elapsed * 1.000_001,
    random: () => 0.5,
    timeZone: () => 'UTC',
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const leave = () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          signal.removeEventListener('abort', abort);
        };
        const abort = () => {
          leave();
          reject(signal.reason);
        };
        const sleeper = {
          until: elapsed + ms,
          ms,
          wake: () => {
            leave();
            resolve();
          },
        };
        signal.addEventListener('abort', abort);
        sleepers.push(sleeper);
        onSleep();
      }),
  };

  /** Advances time, and wakes each sleeper in its turn. */
  const advance = async (ms: number) => {
    const end = elapsed + ms;
    for (;;) {
      const [next] = sleepers.filter(({ until }) => until <= end).sort((one, other) => one.until - other.until);
      if (next === undefined) break;
      elapsed = Math.max(elapsed, next.until);
      next.wake();
      await settle();
    }
    elapsed = end;
  };

  return {
    ...clock,
    advance,
    /** The user sets the wall clock forward, or back if negative. */
    setForward(ms: number) {
      shift += ms;
    },
    sleeping: () => sleepers.map(({ ms }) => ms),
    /** Resolves when something sleeps that long. */
    asleep: (ms: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (sleepers.some((sleeper) => sleeper.ms === ms)) resolve();
        };
        onSleep = look;
        look();
      }),
    /**
     * From now on, every sleep ends in its turn, and advances time. Possible timeouts only end when nothing else is
     * left to do.
     */
    run() {
      let scheduled = false;
      onSleep = () => {
        if (scheduled) return;
        scheduled = true;
        const isLimit = sleepers.every(({ ms }) => ms >= limit);
        const waiting = new Set(sleepers);
        void (isLimit ? settle() : setImmediate()).then(() => {
          scheduled = false;
          const [next] = sleepers.sort((one, other) => one.until - other.until);
          if (next === undefined) return;
          // The work that it limits has started meanwhile.
          if (isLimit && !waiting.has(next)) return onSleep();
          elapsed = Math.max(elapsed, next.until);
          next.wake();
          if (sleepers.length > 0) onSleep();
        });
      };
      onSleep();
    },
  };
}
