import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '../../../../lib/storage/database';

test('Whoever holds the store is told when the browser closes it by force, and not when it is closed as usual', async () => {
  globalThis.indexedDB = new IDBFactory();
  const onClosed = vi.fn();
  const first = await openDatabase(onClosed);
  first.close();
  expect(onClosed).not.toHaveBeenCalled();

  const second = await openDatabase(onClosed);
  // Its types ask for the class instead of a database.
  forceCloseDatabase(unwrap(second) as unknown as typeof IDBDatabase);
  await expect.poll(() => onClosed.mock.calls.length).toBe(1);
});

const full = () => new DOMException('full', 'QuotaExceededError');

test('A full disk while the store is upgraded is told as no room, and nothing of the upgrade is kept', async () => {
  globalThis.indexedDB = new IDBFactory();
  const create = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
    throw full();
  });
  await expect(openDatabase()).rejects.toMatchObject({ code: 'no-room' });
  create.mockRestore();
  (await openDatabase()).close();
});
