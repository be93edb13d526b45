import { importSources, type Source, siteLists } from '../../model/item';
import type { Origin } from '../../model/job';

const lists: ReadonlySet<string> = new Set(siteLists);
const imports: ReadonlySet<string> = new Set(importSources);

/** Where an item is from, by its `sources`: the site, files, or both. */
export function itemOrigins(sources: readonly Source[]): Origin[] {
  return [
    ...(sources.some((source) => lists.has(source)) ? (['site'] as const) : []),
    ...(sources.some((source) => imports.has(source)) ? (['files'] as const) : []),
  ];
}
