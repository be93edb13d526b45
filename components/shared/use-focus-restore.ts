import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** What a user would press next comes first. */
const choices = [
  '.button-primary:enabled',
  '.button:enabled:not([tabindex="-1"])',
  ':is(a[href], button:enabled, input:enabled, select:enabled, summary):not([tabindex="-1"])',
];

/** The focused element, and its ancestors up to the container: if it's removed, some of them may remain. */
type Held = { element: Element; around: Element[] };

function around(element: Element, place: Element): Element[] {
  const all: Element[] = [];
  for (let each = element.parentElement; each !== null && place.contains(each); each = each.parentElement)
    all.push(each);
  return all;
}

function nextIn(ancestors: readonly Element[]): HTMLElement | null {
  for (const left of ancestors.filter(({ isConnected }) => isConnected))
    for (const choice of choices) {
      const next = left.querySelector<HTMLElement>(choice);
      if (next !== null) return next;
    }
  return null;
}

/** Whether nothing has the focus, neither here nor elsewhere on the page. */
function isNowhere(place: Element): boolean {
  const { activeElement } = place.getRootNode() as Document | ShadowRoot;
  const inPage = place.ownerDocument.activeElement;
  return (
    (activeElement === null || activeElement === inPage) && (inPage === null || inPage === place.ownerDocument.body)
  );
}

/**
 * Keeps the focus where the user works: if the focused element disappears, such as a button on its own click, the
 * nearest remaining control gets it. Checks after every render. If the user has moved the focus elsewhere, it stays
 * there.
 */
export function useFocusRestore<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const held = useRef<Held | null>(null);

  useEffect(() => {
    const here = place.current;
    if (here === null) return;
    const take = ({ target }: FocusEvent) => {
      if (target instanceof Element) held.current = { element: target, around: around(target, here) };
    };
    const leave = ({ target }: FocusEvent) =>
      // Browsers also fire this during a removal. Only afterward is it clear whether it was one.
      queueMicrotask(() => {
        if (held.current?.element !== target || !held.current?.element.isConnected) return;
        if (isNowhere(here)) held.current = null;
      });
    here.addEventListener('focusin', take);
    here.addEventListener('focusout', leave);
    return () => {
      here.removeEventListener('focusin', take);
      here.removeEventListener('focusout', leave);
    };
  }, []);

  useLayoutEffect(() => {
    if (held.current === null || held.current.element.isConnected || place.current === null) return;
    if (!isNowhere(place.current)) held.current = null;
    else nextIn(held.current.around)?.focus();
  });

  return place;
}
