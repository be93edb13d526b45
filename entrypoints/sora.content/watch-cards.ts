import { createCardElements } from './card-elements';
import { cardsOf, linksIn, type PageCard } from './find-cards';

/** Milliseconds for which a page that is busy may put off a look at its cards. */
const atLatest = 100;

/** How far beyond the window cards are near it: as far as it is high and wide. */
const margin = '100%';

/**
 * Tells which cards are near the window, in their order on the page, at once and whenever that or their place may have changed. A page may
 * hold thousands; which are near the browser finds out by itself. Looks after a frame, at most once in each, as soon as the page has
 * nothing else to do: its layout is done by then, and would be done twice for a look within the frame. The page is only ever read. Ends
 * with the signal.
 */
export function watchCards(onSight: (cards: PageCard[]) => void, signal: AbortSignal): void {
  let links: HTMLAnchorElement[] = [];
  let frames = createCardElements(links);
  let changed = true;
  let waiting = false;
  const watched = new WeakSet<Element>();
  const near = new Set<Element>();

  const report = () =>
    onSight(
      cardsOf(
        links.filter((link) => near.has(link)),
        frames,
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
    // The page may scroll in an element of its own.
    { rootMargin: margin, scrollMargin: margin },
  );
  /** Whether there are links whose nearness is not known yet; it is told with the next frame. */
  const findLinks = (): boolean => {
    changed = false;
    links = linksIn(document);
    frames = createCardElements(links);
    const fresh = links.filter((link) => !watched.has(link));
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
  // Scrolling does not bubble.
  addEventListener('scroll', soon, { capture: true, passive: true, signal });
  addEventListener('resize', soon, { passive: true, signal });
  // Pictures that arrive give their cards a size.
  addEventListener('load', soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    nearness.disconnect();
  });
  soon();
}
