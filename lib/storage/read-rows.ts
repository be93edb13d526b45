import type { StoreNames, StoreValue } from 'idb';
import * as v from 'valibot';
import type { Job, Part } from '../model/job';
import type { ItemRow, PastItem } from '../model/ports';
import type { Schema } from './database';
import type { JournalRow } from './journal/journal-row';
import { repairItem, repairJob, repairJournal, repairPart } from './row-repair';
import { faultIn, rowSchemas } from './row-schemas';

/*
 * Rows as they are read. They are our own, but a disk, another version or somebody curious may have bent them. No row keeps others from
 * being read: one that is not what it should be is read as far as it goes, or left out.
 */

type Name = StoreNames<Schema>;

export const isWhole = (store: Name, row: unknown): boolean => v.is(rowSchemas[store], row);

/**
 * Returns a row that may be stored. Throws a `TypeError` that names the store and the field of one that whoever reads it would refuse: that
 * is a mistake of ours, and the store stays as it is.
 */
export function storable<Store extends Name>(store: Store, row: StoreValue<Schema, Store>): StoreValue<Schema, Store> {
  const field = faultIn(row, rowSchemas[store]);
  if (field !== null) throw new TypeError(`a row of ${store} was to be stored with a bent ${field}`);
  return row;
}

/** The rows that are what they should be. */
export const wholeRows = <Store extends Name>(store: Store, rows: StoreValue<Schema, Store>[]) =>
  rows.filter((row) => isWhole(store, row));

export const readJob = (row: Job): Job => (isWhole('jobs', row) ? row : repairJob(row));
export const readPart = (row: Part): Part => (isWhole('parts', row) ? row : repairPart(row));
export const readItem = (row: ItemRow): ItemRow => (isWhole('items', row) ? row : repairItem(row));
export const readJournal = (row: JournalRow): JournalRow => (isWhole('journal', row) ? row : repairJournal(row));

/** What is remembered of an item; null where that cannot be read. */
export const readPast = (row: PastItem | undefined): PastItem | null => (isWhole('past', row) ? (row ?? null) : null);
