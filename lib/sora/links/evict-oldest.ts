/** Keeps the newest `most` entries of a map. A map's keys are in the order in which they were first set. */
export function evictOldest(map: Map<unknown, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
