/**
 * Whether the bar belongs on a page of the site. Pages of one draft (`/d/…`) and its editor (`/de/…`) break when anything is added
 * to them (sora-api §7).
 */
export function shouldShowBar(pathname: string): boolean {
  return !/^\/de?(\/|$)/.test(pathname);
}
