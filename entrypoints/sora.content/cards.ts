import { cardFrame, cardLink, idIn } from './selectors';

/** A card of the site's page: what it shows, what it is called there, and where in the window it is. */
export type Card = { id: string; label: string; place: DOMRect };

/** Smaller links are words beside a picture, not the card itself: pixels. */
const smallest = 40;

/** The links that may be cards, in their order on the page. */
export const linksIn = (page: ParentNode): Iterable<HTMLAnchorElement> => page.querySelectorAll(cardLink);

/** The cards that these links make, each thing once. */
export function cardsOf(links: Iterable<HTMLAnchorElement>): Card[] {
  const cards = new Map<string, Card>();
  const frames = new Set<Element>();
  for (const link of links) {
    const frame = link.closest(cardFrame) ?? link;
    // Not `pathname`, for which the browser would take the whole address apart.
    const id = idIn(link.getAttribute('href') ?? '');
    if (id === null || frames.has(frame) || cards.has(id)) continue;
    const place = link.getBoundingClientRect();
    if (place.width < smallest || place.height < smallest) continue;
    frames.add(frame);
    cards.set(id, { id, label: labelOf(link, frame), place });
  }
  return [...cards.values()];
}

/** Those of the cards that a person sees. */
export function inSight(cards: readonly Card[]): Card[] {
  return cards.filter(({ place }) => place.bottom > 0 && place.top < innerHeight);
}

/** The site's own words: shown as text only. */
function labelOf(link: Element, frame: Element): string {
  const words = frame.textContent?.trim() || link.querySelector('img')?.alt || '';
  return words.replace(/\s+/g, ' ').slice(0, 120);
}
