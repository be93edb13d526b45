import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { backgroundOf } from '../harness/background';
import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { exportHalfWay } from '../harness/half-way';

test.use({ replicaOptions: { items: 40 } });

type Layout = Record<
  string,
  { keyPath: string | string[]; indexes: Record<string, { keyPath: string | string[]; multiEntry: boolean }> }
>;

/**
 * Replaces the database with one of version 1 that has the same content. Returns how many pending items and records it
 * has. Run it in one of the extension's pages.
 */
const downgrade = (page: Page, layout: Layout) =>
  page.evaluate(async (layout) => {
    type Row = Record<string, unknown>;
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows = new Map<string, Row[]>();
    const current = await done(indexedDB.open('sora-export-data'));
    for (const name of current.objectStoreNames)
      rows.set(name, await done(current.transaction(name).objectStore(name).getAll()));
    current.close();

    const items = rows.get('items') ?? [];
    const queue = items.filter(({ status }) => status === 'pending').map(({ job, rank, id }) => ({ job, rank, id }));
    const records = (rows.get('siteRecords') ?? []).flatMap(({ job, records }) =>
      (records as Row[]).map((record) => ({ job, ...record })),
    );
    rows.set('queue', queue).set('records', records);
    await done(indexedDB.deleteDatabase('sora-export-data'));
    const opening = indexedDB.open('sora-export-data', 1);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(layout)) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const [index, { keyPath, multiEntry }] of Object.entries(indexes))
          store.createIndex(index, keyPath, { multiEntry });
        for (const row of rows.get(name) ?? []) store.put(row);
      }
    };
    (await done(opening)).close();
    return { pending: queue.length, records: records.length };
  }, layout);

test('an export that was paused before an update of the database continues to its end', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await exportHalfWay(bar, replica);
  await bar.pause.click();
  await expect.poll(backgroundOf(chromium).engines).toBe(0);
  const recorded = await readFile(new URL('../../fixtures/stores/database-1.json', import.meta.url), 'utf8');
  const popup = await chromium.openExtensionPage('popup.html');
  const older = await downgrade(popup, JSON.parse(recorded));
  expect(older.pending).toBeGreaterThan(0);
  expect(older.records).toBeGreaterThan(older.pending);

  replica.gates.media.open();
  await sora.reload();
  await bar.resume.click();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});
