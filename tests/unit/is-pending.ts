import { untilQuiet } from './until-quiet';

/** Whether a promise is pending after everything has run that doesn't wait for the test. */
export async function isPending(work: Promise<unknown>): Promise<boolean> {
  let pending = true;
  const ended = () => {
    pending = false;
  };
  work.then(ended, ended);
  await untilQuiet();
  return pending;
}
