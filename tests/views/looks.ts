import { showsFocus } from './focus-ring';

/** Measurements of the shown view, including open shadow roots. Each fault is a line. */

/** Pairs of selected and other elements that the browser itself doesn't distinguish. */
const choices = [
  ['.chip:has(:checked)', '.chip:not(:has(:checked))'],
  ['.card-picked', '.card:not(.card-picked)'],
  ['.grid-picked .tile', '.grid-place:not(.grid-picked) .tile'],
  ['.variants li[aria-current="true"]', '.variants li[aria-current="false"]'],
] as const;

const focusable = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';
/** In milliseconds. WCAG wants no motion, but an end event that something waits for must still come. */
const longestMotion = 10;

function all(selector: string): HTMLElement[] {
  const roots = [document, ...Array.from(document.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot)];
  return roots.flatMap((root) => (root === null ? [] : Array.from(root.querySelectorAll<HTMLElement>(selector))));
}

/** The start of an element's HTML. */
const named = (element: Element) => element.outerHTML.slice(0, 140);

/** Whether an ancestor of an element scrolls or clips. */
function isCutOff(element: Element): boolean {
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    if (getComputedStyle(around).overflowX !== 'visible') return true;
  return false;
}

/** Everything that visibly distinguishes two elements in forced colors, which remove shadows and most backgrounds. */
function drawn(element: Element): string {
  const { backgroundColor, borderTopColor, borderTopWidth, outlineStyle } = getComputedStyle(element);
  const over = getComputedStyle(element, '::after').borderTopStyle;
  return [backgroundColor, borderTopColor, borderTopWidth, outlineStyle, over].join(' ');
}

/** The rectangles of an element's own lines of text. */
function linesOf(element: Element): DOMRect[] {
  return Array.from(element.childNodes).flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !element.checkVisibility()) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    return Array.from(range.getClientRects());
  });
}

/** Whether the lower or upper edge of an element that clips, and can't be scrolled, goes through a line inside it. */
function cutsThrough(clipping: Element, { top, bottom, left, right }: DOMRect): boolean {
  const { overflowY } = getComputedStyle(clipping);
  if (overflowY !== 'hidden' && overflowY !== 'clip') return false;
  const box = clipping.getBoundingClientRect();
  if (box.height <= 1 || left >= box.right || right <= box.left) return false;
  return [box.top, box.bottom].some((edge) => top + 2 < edge && edge < bottom - 2);
}

function motionsOf(element: Element): number[] {
  const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
  const durations = `${transitionDuration},${animationName === 'none' ? '0s' : animationDuration}`.split(',');
  return durations.map((duration) => Number.parseFloat(duration) * (duration.trim().endsWith('ms') ? 1 : 1000));
}

export const looks = {
  /** Opens everything, so that its content is measured, too. */
  unfold(): void {
    for (const details of all('details')) details.setAttribute('open', '');
  },

  /** Elements that overflow the window at its sides. */
  standingOut(): string[] {
    const { clientWidth } = document.documentElement;
    const out = all('body *').filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > clientWidth + 1) && !isCutOff(element);
    });
    return out.map(named);
  },

  /** Lines of text that are cut along their length, and page titles that don't fit. */
  cutText(): string[] {
    const cut = all('body *').filter((element) => {
      const lines = linesOf(element);
      for (let around: Element | null = element; around !== null && lines.length > 0; around = around.parentElement) {
        const clipping = around;
        if (lines.some((line) => cutsThrough(clipping, line))) return true;
      }
      return false;
    });
    const titles = all('h1:not(.unseen)').filter(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 2,
    );
    return [...cut, ...titles].map(named);
  },

  /** Focused elements that don't show it. */
  hiddenFocus(): string[] {
    const modal = document.querySelector('dialog:modal');
    return all(focusable)
      .filter((element) => element.checkVisibility() && (modal === null || modal.contains(element)))
      .filter((element) => {
        element.focus({ preventScroll: true });
        return !showsFocus(element);
      })
      .map(named);
  },

  /** Selected elements that look like others. */
  hiddenChoice(): string[] {
    return choices.flatMap(([chosen, other]) => {
      const [one] = all(chosen);
      const [another] = all(other);
      return one !== undefined && another !== undefined && drawn(one) === drawn(another) ? [named(one)] : [];
    });
  },

  /** Elements that move, or would on their next change. */
  moving(): string[] {
    return all('*')
      .filter((element) => motionsOf(element).some((duration) => duration > longestMotion))
      .map(named);
  },
};

declare global {
  interface Window {
    looks: typeof looks;
  }
}
