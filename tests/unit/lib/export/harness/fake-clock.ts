import type { Clock } from '../../../../../lib/model/ports';
import { untilQuiet } from '../../../until-quiet';
import { start } from './export-sample';

type Sleeper = { until: number; ms: number; wake(): void };

/** Time that stands still until the test advances it. `sleeping`: the lengths of current sleeps. */
export function createFakeClock() {
  let elapsed = 0;
  /** Offset of the wall clock. */
  let shift = 0;
  let sleepers: Sleeper[] = [];
  /** Called at each sleep. */
  const onSleep = new Set<() => void>();

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
        for (const look of onSleep) look();
      }),
  };

  /** Advances time to the end of the earliest sleep, unless that is after `end`. Returns whether there is one. */
  const wakeNext = (end: number): boolean => {
    const [next] = sleepers.filter(({ until }) => until <= end).sort((one, other) => one.until - other.until);
    if (next === undefined) return false;
    elapsed = Math.max(elapsed, next.until);
    next.wake();
    return true;
  };

  /** Advances time, and ends each sleep in its turn, when nothing else is left to do. */
  const advance = async (ms: number) => {
    const end = elapsed + ms;
    for (await untilQuiet(); wakeNext(end); await untilQuiet());
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
        onSleep.add(look);
        look();
      }),
    /** From now on, time passes whenever nothing else is left to do: the earliest sleep ends. */
    run() {
      let isPassing = false;
      const pass = async () => {
        if (isPassing) return;
        isPassing = true;
        do await untilQuiet();
        while (wakeNext(Number.POSITIVE_INFINITY));
        isPassing = false;
      };
      onSleep.add(() => void pass());
      void pass();
    },
  };
}
