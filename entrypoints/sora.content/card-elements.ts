import { cardFrame, idIn } from './selectors';

/** What holds a card, for each link that may be one. */
export type CardElements = {
  /** The card's element; the link itself where no element holds the card and less than the page. */
  of(link: Element): Element;
  /** Whether the link only names the task of another card's item, in that card. */
  isBesideCard(link: HTMLAnchorElement): boolean;
};

/** What the links below an element lead to: at most one item and one task, or several of either. */
type Contents = { item: string | null; task: string | null } | 'several';

/**
 * Finds the cards of these links, which must be all on the page: a card is the largest element with a link to this item and to no other
 * one. A tile of the first Sora links its picture to the generation and its words to the task (sora-api §7), and several tiles may link
 * the same task: words with a task's link belong to the item beside them. Takes one step for each element above the links.
 */
export function createCardElements(links: Iterable<HTMLAnchorElement>): CardElements {
  const contents = new Map<Element, Contents>();
  for (const link of links) {
    const own = contentsOf(link);
    if (own === null) continue;
    for (let element: Element | null = link; element !== null; element = element.parentElement) {
      const before = contents.get(element);
      const now = joined(before, own);
      // All above it has been told the same.
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

/** A task's link without a picture is words beside one. */
function contentsOf(link: HTMLAnchorElement): Contents | null {
  const id = idOf(link);
  if (id === null) return null;
  const isWords = id.startsWith('task_') && link.querySelector('img, video') === null;
  return isWords ? { item: null, task: id } : { item: id, task: null };
}

/** The first of the two where the other adds nothing. */
function joined(one: Contents | undefined, other: Contents): Contents {
  if (one === undefined) return other;
  if (one === 'several' || other === 'several') return 'several';
  if (differ(one.item, other.item) || differ(one.task, other.task)) return 'several';
  const adds = (one.item === null && other.item !== null) || (one.task === null && other.task !== null);
  return adds ? { item: one.item ?? other.item, task: one.task ?? other.task } : one;
}

const differ = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;

/** The id that a link leads to. Not by `pathname`, for which the browser would take the whole address apart. */
export function idOf(link: Element): string | null {
  return idIn(link.getAttribute('href') ?? '');
}
