import { describe, expect, test } from 'vitest';
import { historyText } from '../../../../lib/import/history-file';
import { filesOf } from './pile';
import { read, readOne } from './read-files';

const account = { id: 'user-fixture', username: 'fixture.maker' };
const items = [
  { id: 'gen_a', isPost: false, names: ['gen_a', 'task_a', 's_a'], bytes: 500, sha256: 'ab'.repeat(32) },
  { id: 's_b', isPost: true, names: ['s_b'], bytes: null, sha256: null },
];
const text = historyText(account, items, Date.UTC(2026, 3, 20));
const changed = (change: object) => JSON.stringify({ ...JSON.parse(text), ...change });

describe('A history', () => {
  test("is read as it was written, whatever the file's name", async () => {
    for (const name of ['sora-export-history.json', 'renamed (2).json']) {
      const { kind, has, account: of, madeAt } = await readOne(filesOf({ [name]: text }));
      expect({ kind, has, of, madeAt }).toEqual({
        kind: 'history',
        has: items,
        of: account.id,
        madeAt: Date.UTC(2026, 3, 20),
      });
    }
  });

  test.each([
    ['of a newer version', changed({ format: 'sora-export-history/2' }), 'newer'],
    ['without a version', changed({ format: 'sora-export-history/' }), 'no-list'],
    ['without an account', changed({ account: null }), 'no-list'],
    ['with invalid checksums', changed({ items: [{ ...items[0], sha256: 'x' }] }), 'no-list'],
    ['with invalid sizes', changed({ items: [{ ...items[0], bytes: -1 }] }), 'no-list'],
    ['with sizes beyond safe integers', changed({ items: [{ ...items[0], bytes: 1e300 }] }), 'no-list'],
    ['with a huge id', changed({ items: [{ ...items[0], id: 'x'.repeat(100_000) }] }), 'no-list'],
    ['cut short', text.slice(0, -20), 'no-list'],
  ])('%s is refused as a whole', async (_, content, fault) => {
    expect(await read(filesOf({ 'history.json': content }))).toMatchObject({
      found: [],
      unreadable: [{ name: 'history.json', fault }],
    });
  });

  test('other JSON files next to media are ignored', async () => {
    const folder = filesOf({ 'Sora/a.mp4.json': '{"format":"x"', 'Sora/notes/b.json': 'no' });
    expect(await read(folder)).toEqual({ found: [], unreadable: [], unrecognized: 0 });
  });
});
