import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { keepHandleAlive } from '../../../../lib/async/keep-handle-alive';

setFlagsFromString('--expose_gc');
const collectGarbage: () => void = runInNewContext('gc');

/** An object that only the pending call may keep alive. */
function handleInUse(use: (handle: object) => unknown): WeakRef<object> {
  const handle = {};
  use(handle);
  return new WeakRef(handle);
}

/** A weak reference keeps its target alive until the end of the turn in which it was created or read. */
async function isThere(handle: WeakRef<object>): Promise<boolean> {
  await new Promise(setImmediate);
  collectGarbage();
  return handle.deref() !== undefined;
}

test('A handle stays alive until its response arrives, though nothing else refers to it, and is released afterward', async () => {
  let answer = () => {};
  const requested = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const waiting = handleInUse((handle) => keepHandleAlive(handle, () => requested));
  const forgotten = handleInUse((handle) => keepHandleAlive(handle, () => new Promise(() => {})));
  const unheld = handleInUse(async () => new Promise(() => {}));
  expect(await isThere(unheld), 'the garbage collector has come').toBe(false);
  expect([await isThere(waiting), await isThere(forgotten)]).toEqual([true, true]);
  answer();
  expect(await isThere(waiting)).toBe(false);
});
