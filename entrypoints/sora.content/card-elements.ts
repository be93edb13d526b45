import { cardFrame, idIn } from './selectors';

/** The elements of cards, for each link that may be in one. */
export type CardElements = {
  /** The card's element, or the link itself if no element smaller than the page contains only this card. */
  of(link: Element): Element;
  /** Whether the link only leads to the task of another item in the same card. */
  isBesideCard(link: HTMLAnchorElement): boolean;
};

/** What the links below an element lead to: at most one item and one task, or several of either. */
type Contents = { item: string | null; task: string | null } | 'several';

/**
 * Finds the cards of these links, which must be all links on the page. A card is the largest element with a link to
 * this item and to no other one. A tile of the first Sora links its picture to the generation and its words to the task
 * (sora-api §7), and several tiles may link to the same task. So words that link to a task belong to the item next to
 * them. Takes one step for each element above the links.
 */
export function createCardElements(links: Iterable<HTMLAnchorElement>): CardElements {
  const contents = new Map<Element, Contents>();
  for (const link of links) {
    const own = contentsOf(link);
    if (own === null) continue;
    for (let element: Element | null = link; element !== null; element = element.parentElement) {
      const before = contents.get(element);
      const now = joined(before, own);
      // Everything above it is up to date.
      if (now === before) break;
      contents.set(element, now);
    }
  }

  const largest = (link: Element): { card: Element; isWholePage: boolean } => {
    let card = link;
    for (let above = card.parentElement; above !== null; above = above.parentElement) {
      if (contents.get(above) === 'several') return { card, isWholePage: false };
      card = above;
    }
    return { card, isWholePage: true };
  };

  return {
    of(link) {
      const { card, isWholePage } = largest(link);
      return isWholePage ? (link.closest(cardFrame) ?? link) : card;
    },
    isBesideCard(link) {
      const own = contentsOf(link);
      if (own === null || own === 'several' || own.item !== null) return false;
      const around = contents.get(largest(link).card);
      return around !== undefined && around !== 'several' && around.item !== null;
    },
  };
}

/** A task's link without a picture is text next to one. */
function contentsOf(link: HTMLAnchorElement): Contents | null {
  const id = idOf(link);
  if (id === null) return null;
  const isWords = id.startsWith('task_') && link.querySelector('img, video') === null;
  return isWords ? { item: null, task: id } : { item: id, task: null };
}

/** The first of the two if the other adds nothing. */
function joined(one: Contents | undefined, other: Contents): Contents {
  if (one === undefined) return other;
  if (one === 'several' || other === 'several') return 'several';
  if (differ(one.item, other.item) || differ(one.task, other.task)) return 'several';
  const adds = (one.item === null && other.item !== null) || (one.task === null && other.task !== null);
  return adds ? { item: one.item ?? other.item, task: one.task ?? other.task } : one;
}

const differ = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;

/** The ID that a link leads to. Avoids `pathname`, which makes the browser parse the whole URL. */
export function idOf(link: Element): string | null {
  return idIn(link.getAttribute('href') ?? '');
}
