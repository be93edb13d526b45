import { type Card, cardsIn } from './cards';

/** Milliseconds for which a page that is busy may put off a look at its cards. */
const atLatest = 100;

/**
 * Tells which cards the page shows, at once and whenever that may have changed: after a frame, at most once in each, as soon as the page
 * has nothing else to do. Its layout is done by then, and would be done twice for a look within the frame. The page is only ever read.
 * Ends with the signal.
 */
export function watchCards(onSight: (cards: Card[]) => void, signal: AbortSignal): void {
  let waiting = false;
  const look = () => {
    waiting = false;
    if (!signal.aborted) onSight(cardsIn(document));
  };
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => requestIdleCallback(look, { timeout: atLatest }));
  };
  const changes = new MutationObserver(soon);
  changes.observe(document.documentElement, { childList: true, subtree: true });
  // Scrolling does not bubble: the page may scroll in an element of its own.
  addEventListener('scroll', soon, { capture: true, passive: true, signal });
  addEventListener('resize', soon, { passive: true, signal });
  // Pictures that arrive give their cards a size.
  addEventListener('load', soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => changes.disconnect());
  soon();
}
