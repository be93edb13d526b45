/** Elements that have a use of their own for these keys. */
const ownKeys = 'video, input, select, textarea';

/** Where a key leads from the item at `at`, of `count`; null for a key that is not the viewer's. */
export function viewerMove(event: KeyboardEvent, at: number, count: number, rtl: boolean): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (event.target instanceof Element && event.target.matches(ownKeys)) return null;
  const within = (to: number) => Math.max(0, Math.min(count - 1, to));
  switch (event.key) {
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
