import { setImmediate } from 'node:timers/promises';

/** Whether a promise is pending after everything has run that only waits for other promises. */
export async function isPending(work: Promise<unknown>): Promise<boolean> {
  let pending = true;
  const ended = () => {
    pending = false;
  };
  work.then(ended, ended);
  await setImmediate();
  return pending;
}
