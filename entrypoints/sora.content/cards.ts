import { cardFrame, cardLink, idIn } from './selectors';

/** A card of the site's page: what it shows, where in the window it is, and what it is called there. */
export type Card = { id: string; place: DOMRect; label(): string };

/** Smaller links are words beside a picture, not the card itself: pixels. */
const smallest = 40;

/** The cards that the page has at the moment, in their order on it, each thing once. */
export function cardsIn(page: ParentNode): Card[] {
  const cards = new Map<string, Card>();
  const frames = new Set<Element>();
  for (const link of page.querySelectorAll<HTMLAnchorElement>(cardLink)) {
    const frame = link.closest(cardFrame) ?? link;
    const id = idIn(link.pathname);
    if (id === null || frames.has(frame) || cards.has(id)) continue;
    const place = link.getBoundingClientRect();
    if (place.width < smallest || place.height < smallest) continue;
    frames.add(frame);
    cards.set(id, { id, place, label: () => labelOf(link, frame) });
  }
  return [...cards.values()];
}

/** Those of the cards that are in the window, or no further from it than so many heights of it. */
export function within(heights: number, cards: readonly Card[]): Card[] {
  const beyond = heights * innerHeight;
  return cards.filter(({ place }) => place.bottom > -beyond && place.top < innerHeight + beyond);
}

/** The site's own words: shown as text only. */
function labelOf(link: Element, frame: Element): string {
  const words = frame.textContent?.trim() || link.querySelector('img')?.alt || '';
  return words.replace(/\s+/g, ' ').slice(0, 120);
}
