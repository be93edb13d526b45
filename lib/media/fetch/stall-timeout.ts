import { detail, ExpectedFailure } from '../../model/failure';

/** Milliseconds without data after which a connection is given up. */
const stallAfter = 30_000;

type Wait = { until: number; abandon(reason: ExpectedFailure): void };

/** In starting order, which is also the order in which they expire. */
const waits = new Set<Wait>();
/** One timer for all waits. A timer per chunk costs more than handling the chunk. */
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

/** Waits for a response's headers or the next chunk of its body. Throws offline if none arrives in time. */
export function withStallTimeout<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const wait = { until: performance.now() + stallAfter, abandon: reject };
    waits.add(wait);
    if (watchdog === null) watch();
    work.finally(() => end(wait)).then(resolve, reject);
  });
}
