import type { StoreNames, StoreValue } from 'idb';
import * as v from 'valibot';
import type { Job, Part } from '../model/job';
import type { ItemRow, PastItem } from '../model/ports';
import type { Schema } from './database-schema';
import type { PastRow } from './history/past-rows';
import type { ItemRecord, RecordRow } from './job-rows/page-rows';
import type { JournalRow } from './journal/journal-row';
import { repairItem, repairJob, repairJournal, repairPart, validPastItems, validRecords } from './row-repair';
import { faultIn, rowSchemas } from './row-schemas';

/*
 * Reading of rows. A disk, another version or a curious user may have damaged them. An invalid row is repaired as far
 * as possible, or left out, so that it doesn't make other rows unreadable.
 */

type Name = StoreNames<Schema>;

export const isValid = (store: Name, row: unknown): boolean => v.is(rowSchemas[store], row);

/**
 * Returns a row that may be stored. Throws a `TypeError` with the store and field for a row that reading would reject:
 * that is a bug, and nothing is stored.
 */
export function storable<Store extends Name>(store: Store, row: StoreValue<Schema, Store>): StoreValue<Schema, Store> {
  const field = faultIn(row, rowSchemas[store]);
  if (field !== null) throw new TypeError(`a row of ${store} has an invalid ${field}`);
  return row;
}

/** The valid rows. */
export const validRows = <Store extends Name>(store: Store, rows: StoreValue<Schema, Store>[]) =>
  rows.filter((row) => isValid(store, row));

export const readJob = (row: Job): Job => (isValid('jobs', row) ? row : repairJob(row));
export const readPart = (row: Part): Part => (isValid('parts', row) ? row : repairPart(row));
export const readItem = (row: ItemRow): ItemRow => (isValid('items', row) ? row : repairItem(row));
/** The valid records of a row. */
export const readRecords = ({ records }: RecordRow): ItemRecord[] => validRecords(records);
export const readJournal = (row: JournalRow): JournalRow => (isValid('journal', row) ? row : repairJournal(row));

/** The valid items of a row of the history, or those with `ids`. */
export const readPastItems = ({ account, items }: PastRow, ids?: ReadonlySet<string>): PastItem[] =>
  validPastItems(items, ids).map((item) => ({ account, ...item }));

/** The valid aliases of a row of the history. */
export const readAliases = ({ aliases }: PastRow): string[] =>
  (Array.isArray(aliases) ? aliases : []).filter((alias) => typeof alias === 'string');
