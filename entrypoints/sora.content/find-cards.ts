import { type CardElements, createCardElements, idOf } from './card-elements';
import { cardLink } from './selectors';

/** A card on the site's page: its item, its label there, and its position in the window. */
export type PageCard = { id: string; label: string; place: DOMRect };

/** Smaller links are text next to a picture, not the card itself. Pixels. */
const smallest = 40;

/** The links that may be cards, in page order. */
export const linksIn = (page: ParentNode): HTMLAnchorElement[] => [
  ...page.querySelectorAll<HTMLAnchorElement>(cardLink),
];

/**
 * The cards of these links, each item once, where it's largest. `frames` are those of all links on the page, which may
 * include others.
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
    // In page order, like the links.
    best.delete(id);
    best.set(id, { link, place });
  }
  return [...best].map(([id, { link, place }]) => ({ id, label: labelOf(link, frames.of(link)), place }));
}

/** The cards that are visible. */
export function visibleCards(cards: readonly PageCard[]): PageCard[] {
  return cards.filter(({ place }) => place.bottom > 0 && place.top < innerHeight);
}

/** Null for text. A link without the site's styles is no larger than a line of text, whatever picture it contains. */
function placeOf(link: Element): DOMRect | null {
  const own = link.getBoundingClientRect();
  if (isLarge(own)) return own;
  const picture = link.querySelector('img, video')?.getBoundingClientRect();
  return picture !== undefined && isLarge(picture) ? picture : null;
}

const isLarge = ({ width, height }: DOMRect) => width >= smallest && height >= smallest;

const areaOf = ({ width, height }: DOMRect) => width * height;

/** The site's own text, which is only shown as text. */
function labelOf(link: Element, frame: Element): string {
  const words = frame.textContent?.trim() || link.querySelector('img')?.alt || '';
  return words.replace(/\s+/g, ' ').slice(0, 120);
}
