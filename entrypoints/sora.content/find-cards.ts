import { type CardElements, createCardElements, idOf } from './card-elements';
import { cardLink } from './selectors';

/** A card of the site's page: what it shows, what it is called there, and where in the window it is. */
export type PageCard = { id: string; label: string; place: DOMRect };

/** Smaller links are words beside a picture, not the card itself: pixels. */
const smallest = 40;

/** The links that may be cards, in their order on the page. */
export const linksIn = (page: ParentNode): HTMLAnchorElement[] => [
  ...page.querySelectorAll<HTMLAnchorElement>(cardLink),
];

/**
 * The cards that these links make, each item once: where it is largest. `frames` are those of all links on the page, of which these may
 * be a part.
 */
export function cardsOf(
  links: readonly HTMLAnchorElement[],
  frames: CardElements = createCardElements(links),
): PageCard[] {
  const best = new Map<string, { link: HTMLAnchorElement; place: DOMRect }>();
  for (const link of links) {
    const id = idOf(link);
    if (id === null || frames.isBesideCard(link)) continue;
    const place = placeOf(link);
    if (place === null) continue;
    const before = best.get(id);
    if (before !== undefined && areaOf(before.place) >= areaOf(place)) continue;
    // In the page's order, which is that of the links that were taken.
    best.delete(id);
    best.set(id, { link, place });
  }
  return [...best].map(([id, { link, place }]) => ({ id, label: labelOf(link, frames.of(link)), place }));
}

/** Those of the cards that a person sees. */
export function visibleCards(cards: readonly PageCard[]): PageCard[] {
  return cards.filter(({ place }) => place.bottom > 0 && place.top < innerHeight);
}

/** Null for words. A link that the site has not styled is no larger than a line of text, whatever picture it holds. */
function placeOf(link: Element): DOMRect | null {
  const own = link.getBoundingClientRect();
  if (isLarge(own)) return own;
  const picture = link.querySelector('img, video')?.getBoundingClientRect();
  return picture !== undefined && isLarge(picture) ? picture : null;
}

const isLarge = ({ width, height }: DOMRect) => width >= smallest && height >= smallest;

const areaOf = ({ width, height }: DOMRect) => width * height;

/** The site's own words: shown as text only. */
function labelOf(link: Element, frame: Element): string {
  const words = frame.textContent?.trim() || link.querySelector('img')?.alt || '';
  return words.replace(/\s+/g, ' ').slice(0, 120);
}
