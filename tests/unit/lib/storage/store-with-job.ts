import { expect } from 'vitest';
import type { JobStore } from '../../../../lib/model/ports';
import { jobWith } from '../export/harness/export-sample';
import { countsOf, freshStore, itemsOf } from './fresh-store';

/** An unused store with a job. */
export async function storeWithJob() {
  const fresh = await freshStore();
  await fresh.store.create(jobWith());
  return fresh;
}

/** Expects that the job's counts and its pending items agree with the rows of its items. */
export async function consistent(store: JobStore): Promise<void> {
  const rows = await itemsOf(store, 'job');
  const { counts, waiting, sources } = await store.get('job');
  const lists = sources.map(({ source, saved, failed }) => ({ source, saved, failed }));
  const requested = sources.map(({ source }) => source);
  expect({ counts, waiting, lists }).toEqual(countsOf(rows, requested));
  const pending = rows.filter(({ status }) => status === 'pending').toSorted((a, b) => a.rank - b.rank);
  expect(await store.pendingItems('job', rows.length + 1)).toEqual(pending);
}
