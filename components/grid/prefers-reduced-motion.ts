/** Whether the person has asked for as little motion as possible: then nothing plays by itself. */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
