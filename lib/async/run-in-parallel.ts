/** Runs `act` for each value, at most `most` at a time. Throws the first error after all started calls have ended. */
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
