import type { Job } from '../../export/job';
import type { JobStore } from '../../export/ports';
import type { LibraryHead, LibraryItem } from '../library';
import { libraryItem } from '../library-item';
import { recordLine } from '../record-line';
import type { DurableDeps } from './deps';

/** Items whose records are read at once: read one by one, those of a full part would hold up the run for minutes. */
const readTogether = 100;

/** Values in groups of so many, the last one smaller. */
export async function* inGroups<T>(source: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const value of source) {
    group.push(value);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  yield group;
}

/** One line for each item of a part, with the records of all lists that are known when the part is closed. */
export async function* partRecords(job: string, part: number, store: JobStore): AsyncGenerator<string> {
  for await (const entries of inGroups(store.entries(job, part), readTogether)) {
    const ids = entries.map(({ item }) => item).filter((id) => id !== null);
    for (const { row, records } of await store.told(job, ids)) yield recordLine(row, records);
  }
}

/** Every item that was listed, in the order of ids. */
export async function* libraryItems(job: string, store: JobStore): AsyncGenerator<LibraryItem> {
  for await (const row of store.items(job)) yield libraryItem(row);
}

/** What the lists say beside the items: every source has its state, also those nobody asked for. */
export function libraryHead(job: Job, exportedAt: number, { generator, allSources }: DurableDeps): LibraryHead {
  return {
    exportedAt: new Date(exportedAt).toISOString(),
    generator,
    account: { id: job.account.id, username: job.account.username },
    sources: allSources.map((source) => {
      const asked = job.sources.find((progress) => progress.source === source);
      if (asked === undefined) return { source, state: 'not-asked', listed: 0, reason: null };
      const { state, listed, reason } = asked;
      if (state === 'waiting' || state === 'listing') throw new Error(`${source} is not listed to its end`);
      return { source, state, listed, reason };
    }),
  };
}
