import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../../../lib/model/ports';
import { start } from './export-sample';

type Sleeper = { until: number; ms: number; wake(): void };

/** So long a sleep may be the limit of something that is under way: milliseconds. */
const limit = 60_000;

/** Lets everything run that waits for nothing outside: promises, and the turns that the store's fake takes. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await setImmediate();
}

/** Time that stands still until the test moves it. `sleeping` are the lengths of the sleeps under way. */
export function createFakeClock() {
  let elapsed = 0;
  /** What the wall clock says beyond the time that has passed. */
  let shift = 0;
  let sleepers: Sleeper[] = [];
  let onSleep = () => {};

  const clock: Clock = {
    now: () => start + elapsed + shift,
    // A browser's clock gives fractions of milliseconds, counted from no round number.
    monotonic: () => 0.3 + elapsed * 1.000_001,
    random: () => 0.5,
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

  /** Moves time on, waking each sleeper in its turn. */
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
    /** The user sets the wall clock forward, or with a negative number back. */
    setForward(ms: number) {
      shift += ms;
    },
    sleeping: () => sleepers.map(({ ms }) => ms),
    /** Resolves as soon as somebody sleeps that long. */
    asleep: (ms: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (sleepers.some((sleeper) => sleeper.ms === ms)) resolve();
        };
        onSleep = look;
        look();
      }),
    /** From now on nobody waits: every sleep ends in its turn, and time with it; what may be a limit only when nothing is left to do. */
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
          // What it limits has begun meanwhile.
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
