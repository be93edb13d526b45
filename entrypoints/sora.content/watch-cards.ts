import { createCardElements } from './card-elements';
import { cardsOf, linksIn, type PageCard } from './find-cards';

/** Milliseconds by which a busy page may delay checking its cards. */
const atLatest = 100;

/** How far outside the window cards count as near it: its width and height. */
const margin = '100%';

/**
 * Reports the cards near the window, in page order, at once and whenever they or their positions may have changed. A
 * page may hold thousands, so the browser finds those that are near. Checks at most once per frame, after the frame,
 * when the page is idle: by then its layout is done, and checking earlier would compute it twice. Only reads the page.
 * Ends with the signal.
 */
export function watchCards(onSight: (cards: PageCard[]) => void, signal: AbortSignal): void {
  const cardsAmong = (links: HTMLAnchorElement[]) => ({ links, frames: createCardElements(links) });
  let found = cardsAmong([]);
  let changed = true;
  let waiting = false;
  const watched = new WeakSet<Element>();
  const near = new Set<Element>();

  const report = () =>
    onSight(
      cardsOf(
        found.links.filter((link) => near.has(link)),
        found.frames,
      ),
    );
  const nearness = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      report();
    },
    // The page may scroll inside one of its elements.
    { rootMargin: margin, scrollMargin: margin },
  );
  /** Whether there are links whose position isn't known yet. The next frame reports it. */
  const findLinks = (): boolean => {
    changed = false;
    found = cardsAmong(linksIn(document));
    const fresh = found.links.filter((link) => !watched.has(link));
    for (const link of fresh) {
      watched.add(link);
      nearness.observe(link);
    }
    return fresh.length > 0;
  };
  const look = () => {
    waiting = false;
    if (signal.aborted) return;
    if (!changed || !findLinks()) report();
  };
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => requestIdleCallback(look, { timeout: atLatest }));
  };
  const changes = new MutationObserver(() => {
    changed = true;
    soon();
  });
  changes.observe(document.documentElement, { childList: true, subtree: true });
  // Scroll events don't bubble.
  addEventListener('scroll', soon, { capture: true, passive: true, signal });
  addEventListener('resize', soon, { passive: true, signal });
  // A loaded picture changes the size of its card.
  addEventListener('load', soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    nearness.disconnect();
  });
  soon();
}
