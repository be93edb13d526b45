import { type Card, cardsIn } from './cards';

/**
 * Tells which cards the page shows, at once and then at most once a frame whenever that may have changed. The page is only ever read.
 * Ends with the signal.
 */
export function watchCards(onSight: (cards: Card[]) => void, signal: AbortSignal): void {
  let frame: number | null = null;
  const look = () => {
    frame = null;
    onSight(cardsIn(document));
  };
  const soon = () => {
    frame ??= requestAnimationFrame(look);
  };
  const changes = new MutationObserver(soon);
  changes.observe(document.documentElement, { childList: true, subtree: true });
  // Scrolling does not bubble: the page may scroll in an element of its own.
  addEventListener('scroll', soon, { capture: true, passive: true, signal });
  addEventListener('resize', soon, { passive: true, signal });
  // Pictures that arrive give their cards a size.
  addEventListener('load', soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    if (frame !== null) cancelAnimationFrame(frame);
  });
  soon();
}
