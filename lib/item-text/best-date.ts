/** The date of an item, as it has it. */
type ItemDate = { createdAt: string | null; dateFrom?: 'id' | 'file' | undefined };

const origins: readonly ItemDate['dateFrom'][] = [undefined, 'id', 'file'];

/** The most reliable of several dates of one item: a list's, otherwise an ID's, otherwise a file's; of two of one kind the first. */
export function bestDate(dates: readonly ItemDate[]): ItemDate {
  const known = dates.filter(({ createdAt }) => createdAt !== null);
  const best = origins.map((origin) => known.find(({ dateFrom }) => dateFrom === origin)).find((each) => each);
  return { createdAt: best?.createdAt ?? null, dateFrom: best?.dateFrom };
}
