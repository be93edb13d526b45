/**
 * Runs tasks in parallel until all have ended. The first failure aborts the others, and is thrown once all have ended:
 * when the caller retries, nothing from this run is still working. Resolves with the tasks' results.
 */
export async function runTaskGroup<Results extends unknown[]>(
  signal: AbortSignal,
  tasks: [...{ [At in keyof Results]: (signal: AbortSignal) => Promise<Results[At]> }],
): Promise<Results> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const failures: unknown[] = [];
  const results = await Promise.all(
    tasks.map(async (task) => {
      try {
        return await task(either);
      } catch (error) {
        failures.push(error);
        stop.abort(error);
        return undefined;
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
  return results as Results;
}
