/** The index that a key leads to in a line of `count` items, from the one at `at`. Null for other keys. */
export function moveAlong(key: string, at: number, count: number, rtl: boolean): number | null {
  const within = (to: number) => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case 'ArrowRight':
      return within(at + (rtl ? -1 : 1));
    case 'ArrowLeft':
      return within(at + (rtl ? 1 : -1));
    case 'Home':
      return 0;
    case 'End':
      return within(count);
    default:
      return null;
  }
}

/** Whether a key was pressed without modifiers. With modifiers it belongs to the browser. */
export function hasNoModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return !altKey && !ctrlKey && !metaKey && !shiftKey;
}

/** Whether text at the element runs from right to left. */
export function isRtl(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
