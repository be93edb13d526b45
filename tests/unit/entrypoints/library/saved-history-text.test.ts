import { expect, test } from 'vitest';
import { savedHistoryText } from '../../../../entrypoints/library/saved-history-text';
import { readHistory } from '../../../../lib/import/history-file';
import { createSavedHistory } from '../../../../lib/storage/history/already-saved-items';
import { freshStore } from '../../lib/storage/fresh-store';

const account = { id: 'user-0001', username: 'paper.fox' };
const savedElsewhere = (n: number) => ({
  id: `gen_${n}`,
  isPost: false,
  names: [],
  bytes: n,
  sha256: n.toString(16).padStart(64, '0'),
});

test('A saved history has everything that the account has saved', async () => {
  const { database } = await freshStore();
  const has = Array.from({ length: 5_000 }, (_, n) => savedElsewhere(n));
  const found = { kind: 'files' as const, name: 'old disk', madeAt: null, has };
  await createSavedHistory(database).add(account.id, found, 1);
  await createSavedHistory(database).add('user-0002', { ...found, has: [savedElsewhere(1)] }, 1);

  const text = await savedHistoryText(account);
  const read = readHistory(JSON.parse(text), 'history.json');
  if (typeof read === 'string') throw new Error(read);
  expect(read.account).toBe(account.id);
  expect(read.has.map(({ id }) => id).sort()).toEqual(has.map(({ id }) => id).sort());
});
