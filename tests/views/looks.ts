import { showsFocus } from './focus-ring';

/** What can be measured of the view that is shown, in open shadow roots too. Each fault is a line. */

/** Pairs of what is chosen and what is not, where the browser itself draws no difference. */
const choices = [
  ['.chip:has(:checked)', '.chip:not(:has(:checked))'],
  ['.card-picked', '.card:not(.card-picked)'],
  ['.grid-picked .tile', '.grid-place:not(.grid-picked) .tile'],
  ['.variants li[aria-current="true"]', '.variants li[aria-current="false"]'],
] as const;

const focusable = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';
/** In milliseconds; WCAG asks for nothing to move, and an end that something waits for has to come. */
const longestMotion = 10;

function all(selector: string): HTMLElement[] {
  const roots = [document, ...Array.from(document.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot)];
  return roots.flatMap((root) => (root === null ? [] : Array.from(root.querySelectorAll<HTMLElement>(selector))));
}

/** The beginning of an element as it is written. */
const named = (element: Element) => element.outerHTML.slice(0, 140);

/** Whether something around an element scrolls, or cuts off what stands out. */
function isCutOff(element: Element): boolean {
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    if (getComputedStyle(around).overflowX !== 'visible') return true;
  return false;
}

/** All by which two of a kind may differ to the eye in forced colours, which take away shadows and most grounds. */
function drawn(element: Element): string {
  const { backgroundColor, borderTopColor, borderTopWidth, outlineStyle } = getComputedStyle(element);
  const over = getComputedStyle(element, '::after').borderTopStyle;
  return [backgroundColor, borderTopColor, borderTopWidth, outlineStyle, over].join(' ');
}

function motionsOf(element: Element): number[] {
  const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
  const durations = `${transitionDuration},${animationName === 'none' ? '0s' : animationDuration}`.split(',');
  return durations.map((duration) => Number.parseFloat(duration) * (duration.trim().endsWith('ms') ? 1 : 1000));
}

export const looks = {
  /** Unfolds everything, for what is inside to be measured as well. */
  unfold(): void {
    for (const details of all('details')) details.setAttribute('open', '');
  },

  /** What stands out of the window at its sides. */
  standingOut(): string[] {
    const { clientWidth } = document.documentElement;
    const out = all('body *').filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > clientWidth + 1) && !isCutOff(element);
    });
    return out.map(named);
  },

  /** What gets the focus, and does not show it. */
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

  /** What is chosen, and looks like what is not. */
  hiddenChoice(): string[] {
    return choices.flatMap(([chosen, other]) => {
      const [one] = all(chosen);
      const [another] = all(other);
      return one !== undefined && another !== undefined && drawn(one) === drawn(another) ? [named(one)] : [];
    });
  },

  /** What moves, or would on its next change. */
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
