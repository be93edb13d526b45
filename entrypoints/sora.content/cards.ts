import { cardFrame, cardLink, idIn } from './selectors';

/** A card of the site's page: what it shows, what it is called there, and where in the window it is. */
export type Card = { id: string; label: string; place: DOMRect };

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
    cards.set(id, { id, label: labelOf(link, frame), place });
  }
  return [...cards.values()];
}

/** The site's own words: shown as text only. */
function labelOf(link: Element, frame: Element): string {
  const words = frame.textContent?.trim() || link.querySelector('img')?.alt || '';
  return words.replace(/\s+/g, ' ').slice(0, 120);
}
