/** The same request as the product's: without cookies and the cache. */
export async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url, { credentials: 'omit', cache: 'no-store' });
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** Calls `work` for each element of a list, several at a time. */
export async function inParallel<T>(
  list: readonly T[],
  parallel: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const left = list.values();
  const lane = async () => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: parallel }, lane));
}
