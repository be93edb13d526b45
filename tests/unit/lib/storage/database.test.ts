import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB, unwrap } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../../../lib/storage/database';

test("The store's owner is notified when the browser closes it by force, and not when it is closed as usual", async () => {
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

test('A full disk during an upgrade of the store is reported as no-room, and leaves nothing of the upgrade', async () => {
  globalThis.indexedDB = new IDBFactory();
  const create = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
    throw full();
  });
  await expect(openDatabase()).rejects.toMatchObject({ code: 'no-room' });
  create.mockRestore();
  (await openDatabase()).close();
});

test('A new store replaces those of development builds', async () => {
  globalThis.indexedDB = new IDBFactory();
  (await openDB('sora-export', 6)).close();
  (await openDB('sora-export-store', 1)).close();
  (await openDatabase()).close();
  await expect.poll(async () => (await indexedDB.databases()).map(({ name }) => name)).toEqual(['sora-export-data']);
});

describe('A store that does not open in time', () => {
  const timedOut = () => new DOMException('', 'TimeoutError');
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('is reported as broken, and closed if it opens late', async () => {
    globalThis.indexedDB = new IDBFactory();
    (await openDatabase()).close();
    const other = await openDB('sora-export-data');
    // The deletion waits until the other one is closed, and the next opening waits for the deletion.
    void deleteDB('sora-export-data');
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(timedOut()));
    await expect(openDatabase()).rejects.toMatchObject({ code: 'store-broken', detail: 'no answer' });
    vi.restoreAllMocks();
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    other.close();
    // The other one and the late one.
    await expect.poll(() => close.mock.calls.length).toBe(2);
  });

  test('is waited for once its upgrade has started', async () => {
    globalThis.indexedDB = new IDBFactory();
    const late = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
    const { createObjectStore } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function (this: IDBDatabase, ...given) {
      late.abort(timedOut());
      return createObjectStore.apply(this, given);
    });
    (await openDatabase()).close();
    expect(late.signal.aborted).toBe(true);
  });
});
