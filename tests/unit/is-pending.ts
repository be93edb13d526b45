import { setImmediate } from 'node:timers/promises';

/** Whether a promise is pending once everything has run that waits for nothing but other promises. */
export async function isPending(work: Promise<unknown>): Promise<boolean> {
  let pending = true;
  const ended = () => {
    pending = false;
  };
  work.then(ended, ended);
  await setImmediate();
  return pending;
}
