import { importSources, type Source, siteLists } from '../../model/item';
import type { Origin } from '../../model/job';

const lists: ReadonlySet<string> = new Set(siteLists);
const imports: ReadonlySet<string> = new Set(importSources);

/** Whether an item comes from the site, from files, or both, according to its `sources`. */
export function itemOrigins(sources: readonly Source[]): Origin[] {
  return [
    ...(sources.some((source) => lists.has(source)) ? (['site'] as const) : []),
    ...(sources.some((source) => imports.has(source)) ? (['files'] as const) : []),
  ];
}
