/** Whether the user prefers reduced motion. Then nothing plays automatically. */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
