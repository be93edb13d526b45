/**
 * Whether the bar belongs on a page of the site. Adding anything to the page of a draft (`/d/…`) or its editor
 * (`/de/…`) breaks it (sora-api §7).
 */
export function shouldShowBar(pathname: string): boolean {
  return !/^\/de?(\/|$)/.test(pathname);
}
