/**
 * Runs tasks in parallel until all have ended. The first that fails aborts the others; its error is thrown only after every
 * task has let go of what it held, so that nothing goes on behind the back of whoever starts again.
 */
export async function runTaskGroup(
  signal: AbortSignal,
  tasks: ((signal: AbortSignal) => Promise<void>)[],
): Promise<void> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const failures: unknown[] = [];
  await Promise.all(
    tasks.map(async (task) => {
      try {
        await task(either);
      } catch (error) {
        failures.push(error);
        stop.abort(error);
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
}
