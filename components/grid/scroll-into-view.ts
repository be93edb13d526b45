/** Pixels at the top of the window that fixed elements cover, from the page's `scroll-padding-block-start`. */
const covered = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;

/** Scrolls as little as possible to show a range, given in pixels from the top of the window. */
export function scrollIntoView(top: number, bottom: number): void {
  if (top < covered()) scrollBy(0, top - covered());
  else if (bottom > innerHeight) scrollBy(0, bottom - innerHeight);
}

/** Scrolls back to the start of an element if the page has been scrolled past it. */
export function scrollBackTo(element: Element | null): void {
  const top = element?.getBoundingClientRect().top ?? 0;
  if (top < covered()) scrollBy(0, top - covered());
}
