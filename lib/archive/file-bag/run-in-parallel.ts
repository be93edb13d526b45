/** Does something with each value, a few at a time. Fails with the first that fails, once all that were begun have ended. */
export async function runInParallel<Value, Result>(
  most: number,
  values: readonly Value[],
  act: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  const waiting = values.entries();
  const work = async () => {
    for (const [n, value] of waiting) {
      if (failures.length > 0) return;
      try {
        results[n] = await act(value);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: most }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}
