/** When a signed link ends, in milliseconds since 1970: its `se` (sora-api §4.2). Null when it does not say. */
export function endOfLink(url: string): number | null {
  const end = Date.parse(new URL(url).searchParams.get('se') ?? '');
  return Number.isNaN(end) ? null : end;
}
