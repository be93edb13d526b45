import { ExpectedFailure } from '../errors';

/** A connection on which nothing comes for this long is given up, in milliseconds. */
const stallAfter = 30_000;

/** Waits for the next sign of life: an answer's headers, or a piece of its body. Throws offline when none comes. */
export async function unlessStalled<T>(work: Promise<T>): Promise<T> {
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const stalled = new Promise<never>((_, reject) => {
    watchdog = setTimeout(() => reject(new ExpectedFailure('offline', 'stalled')), stallAfter);
  });
  try {
    return await Promise.race([work, stalled]);
  } finally {
    clearTimeout(watchdog);
  }
}
