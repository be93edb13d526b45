type Waiter<Row> = { resolve(rows: Row[] | null): void; reject(reason: unknown): void };

/**
 * One walk for several readers side by side, by their names. Each takes it up to its end: a batch is asked for once all have read the one
 * before, so that none gets ahead and no more than a batch stands in memory. Who stops a reader early has to abort the signal, or the others
 * would wait for it.
 */
export function teeBatches<Row, Name extends string>(
  batches: AsyncIterable<Row[]>,
  readers: Name[],
  signal: AbortSignal,
): Record<Name, AsyncGenerator<Row, undefined>> {
  const walk = batches[Symbol.asyncIterator]();
  let waiting: Waiter<Row>[] = [];
  const takeAll = () => {
    const all = waiting;
    waiting = [];
    return all;
  };
  const stop = () => {
    for (const { reject } of takeAll()) reject(signal.reason);
  };
  signal.addEventListener('abort', stop, { once: true });

  const resume = async () => {
    const all = takeAll();
    try {
      const { done, value } = await walk.next();
      if (done) signal.removeEventListener('abort', stop);
      for (const { resolve } of all) resolve(done ? null : value);
    } catch (error) {
      for (const { reject } of all) reject(error);
    }
  };
  const next = () =>
    new Promise<Row[] | null>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      if (waiting.push({ resolve, reject }) === readers.length) void resume();
    });

  async function* read(): AsyncGenerator<Row, undefined> {
    for (let rows = await next(); rows !== null; rows = await next()) {
      yield* rows;
    }
    return undefined;
  }
  return Object.fromEntries(readers.map((name) => [name, read()])) as Record<Name, ReturnType<typeof read>>;
}
