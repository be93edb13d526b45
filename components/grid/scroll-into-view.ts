/** Pixels at the top of the window that fixed elements cover, as the page's `scroll-padding-block-start` says. */
const covered = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;

/** Scrolls no more than it must to show a stretch, given in pixels from the top of the window. */
export function scrollIntoView(top: number, bottom: number): void {
  if (top < covered()) scrollBy(0, top - covered());
  else if (bottom > innerHeight) scrollBy(0, bottom - innerHeight);
}

/** Scrolls back to where an element begins, if that has been passed. */
export function scrollBackTo(element: Element | null): void {
  const top = element?.getBoundingClientRect().top ?? 0;
  if (top < covered()) scrollBy(0, top - covered());
}
