import type { StoreNames, StoreValue } from 'idb';
import type { Job, Part } from '../model/job';
import type { ItemRow, PastItem } from '../model/ports';
import { toRecordText } from '../sora/records/record-text';
import type { RecordRow, Schema } from './database';
import type { JournalRow } from './journal/journal-row';
import { repairItem, repairJob, repairJournal, repairPart } from './row-repair';
import { faultIn, shapes } from './row-shapes';

/*
 * Rows as they are read. They are our own, but a disk, another version or somebody curious may have bent them. No row keeps others from
 * being read: one that is not what it should be is read as far as it goes, or left out.
 */

type Name = StoreNames<Schema>;

const isWhole = (store: Name, row: unknown): boolean => faultIn(row, shapes[store]) === null;

/**
 * Returns a row that may be stored. Throws a `TypeError` that names the store and the field of one that whoever reads it would refuse: that
 * is a mistake of ours, and the store stays as it is.
 */
export function storable<Store extends Name>(store: Store, row: StoreValue<Schema, Store>): StoreValue<Schema, Store> {
  const field = faultIn(row, shapes[store]);
  if (field !== null) throw new TypeError(`a row of ${store} was to be stored with a bent ${field}`);
  return row;
}

/** The rows that are what they should be. */
export const wholeRows = <Store extends Name>(store: Store, rows: StoreValue<Schema, Store>[]) =>
  rows.filter((row) => isWhole(store, row));

/** Older rows knew of one destination. */
const withDestination = (row: Job): Job => ({ ...row, options: { ...{ destination: 'zip' }, ...row?.options } });
/** Older rows lack what a copy was seen to be, and what was begun. */
const withCopy = (row: Part): Part => ({ ...{ copiedAs: null, savedAs: null, held: null, begun: [] }, ...row });

export const isWholeJob = (row: Job): boolean => isWhole('jobs', withDestination(row));
export const readJob = (row: Job): Job => (isWholeJob(row) ? withDestination(row) : repairJob(row));

export const isWholePart = (row: Part): boolean => isWhole('parts', withCopy(row));
export const readPart = (row: Part): Part => (isWholePart(row) ? withCopy(row) : repairPart(withCopy(row)));

export const isWholeItem = (row: ItemRow): boolean => isWhole('items', row);
export const readItem = (row: ItemRow): ItemRow => (isWholeItem(row) ? row : repairItem(row));

export const isWholeJournal = (row: JournalRow): boolean => isWhole('journal', row);
export const readJournal = (row: JournalRow): JournalRow => (isWholeJournal(row) ? row : repairJournal(row));

/** Older rows hold the record as the site had sent it. One that is no text is left out: it is only passed on. */
export const readRecords = (rows: (RecordRow & { raw?: unknown })[]): RecordRow[] =>
  wholeRows(
    'records',
    rows.map(({ job, id, source, ...fields }) => ({
      ...{ job, id, source },
      record: 'raw' in fields ? toRecordText(fields.raw) : fields.record,
    })),
  );

/** What is remembered of an item; null where that cannot be read. */
export const readPast = (row: PastItem | undefined): PastItem | null => (isWhole('past', row) ? (row ?? null) : null);
