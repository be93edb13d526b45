import { detail, ExpectedFailure } from '../../model/failure';

/** A connection on which nothing comes for this long is given up, in milliseconds. */
const stallAfter = 30_000;

type Wait = { until: number; abandon(reason: ExpectedFailure): void };

/** In the order they began, so that the first one ends first. */
const waits = new Set<Wait>();
/** One for all waits, as long as there are any: to set and clear one for each piece of a file costs more than to take the piece. */
let watchdog: ReturnType<typeof setTimeout> | null = null;

function watch(): void {
  const now = performance.now();
  for (const wait of waits) {
    if (wait.until > now) break;
    waits.delete(wait);
    wait.abandon(new ExpectedFailure('offline', detail.stalled));
  }
  const [next] = waits;
  watchdog = next === undefined ? null : setTimeout(watch, next.until - now);
}

function end(wait: Wait): void {
  waits.delete(wait);
  if (waits.size > 0 || watchdog === null) return;
  clearTimeout(watchdog);
  watchdog = null;
}

/** Waits for the next sign of life: an answer's headers, or a piece of its body. Throws offline when none comes. */
export function withStallTimeout<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const wait = { until: performance.now() + stallAfter, abandon: reject };
    waits.add(wait);
    if (watchdog === null) watch();
    work.finally(() => end(wait)).then(resolve, reject);
  });
}
