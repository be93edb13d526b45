/** Keeps a map's newest entries, so many of them: a map holds its keys in the order in which they were first set. */
export function evictOldest(map: Map<unknown, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
