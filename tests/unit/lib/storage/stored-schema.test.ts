import { readFileSync } from 'node:fs';
import type * as v from 'valibot';
import { expect, test } from 'vitest';
import { rowSchemas } from '../../../../lib/storage/row-schemas';
import { freshStore } from './fresh-store';

type Schema = v.GenericSchema & { entries?: Record<string, Schema>; item?: Schema; wrapped?: Schema };

/** What a schema accepts, as JSON: an object by field, a list by its element, anything else by type. */
function formOf({ type, entries, item, wrapped }: Schema): unknown {
  if (entries) return Object.fromEntries(Object.entries(entries).map(([field, schema]) => [field, formOf(schema)]));
  if (item) return [formOf(item)];
  return wrapped ? { [type]: formOf(wrapped) } : type;
}

test('The database matches the recorded schema of its version', async () => {
  const { database } = await freshStore();
  const names = [...database.objectStoreNames];
  const tx = database.transaction(names);
  const form = names.map((name) => {
    const store = tx.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry } = store.index(index as never);
      return [index, { keyPath, multiEntry }];
    });
    const row = formOf(rowSchemas[name]);
    return [name, { keyPath: store.keyPath, indexes: Object.fromEntries(indexes), row }];
  });
  const file = new URL(`../../../fixtures/stores/database-${database.version}.json`, import.meta.url);
  expect(
    Object.fromEntries(form),
    'What is stored has changed. Append an upgrade in lib/storage/database.ts that rewrites older rows, record the new version in a file of its own, and test the upgrade with rows of the version before.',
  ).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
