import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findExports } from '../../../../lib/archive/verify/find-exports';
import type { ListedItem } from '../../../../lib/import/import-types';
import { createItemStatements } from '../../../../lib/import/item-statements';
import { pileOf } from '../../../../lib/import/pile-of';
import { mergeListed, type RankedItem } from '../../../../lib/import/scan/merge-listed';
import { readListings } from '../../../../lib/import/scan/read-listings';
import { listed } from '../../../../lib/import/sources/list-fields';
import { gen } from './numbered-library';
import { ownArchive } from './own-archive';
import { type Content, deps, filesOf, media, never } from './pile';

const says = (facts: Partial<ListedItem['facts']>, more: Partial<Omit<RankedItem, 'facts'>> = {}): RankedItem => {
  const { source = 'sora-export', rank = 0, ...place } = more;
  return { ...listed({ id: gen(1), ...facts }, place), source, rank };
};

test('Three archives of one library take as many statements as it has items', async () => {
  const items = [1, 2, 3, 4].map((n) => ({ id: gen(n), title: `film ${n}`, prompt: 'words', content: media.portrait }));
  const pile: Record<string, Content> = {};
  for (const root of ['a/Sora export 1', 'b/Sora export 2', 'c/Sora export 3'])
    Object.assign(pile, ...(await ownArchive(root, [items.slice(0, 2), items.slice(2)])));
  const found = pileOf(await findExports(filesOf(pile), deps.inflate, deps));
  const { items: statements, unreadable } = await readListings(found, deps, { onProgress: () => {}, signal: never });
  expect([...statements].map(([id, all]) => [id, all.length])).toEqual([1, 2, 3, 4].map((n) => [gen(n), 1]));
  expect(statements.get(gen(1))).toMatchObject([{ facts: { title: 'film 1', prompt: 'words' } }]);
  expect(unreadable).toEqual([]);
});

test('What says nothing new takes no room, whichever comes first', () => {
  const line = says({ kind: 'video' }, { path: 'a.mp4', sha256: 'a'.repeat(64), bytes: 5 });
  const library = says(
    { kind: 'video', prompt: 'words' },
    { path: 'a.mp4', sha256: 'a'.repeat(64), bytes: 5, madeAt: 9 },
  );
  const other = says({ kind: 'video', prompt: 'other words' }, { madeAt: 5 });
  for (const order of [
    [line, library, other],
    [other, library, line],
  ]) {
    const statements = createItemStatements({ statements: 2, characters: 100 });
    for (const each of order) statements.add(each);
    expect(
      statements.byItem
        .get(gen(1))
        ?.map(({ facts }) => facts.prompt)
        .sort(),
    ).toEqual(['other words', 'words']);
  }
});

test('More statements or texts than fit are refused, and what says nothing new is not', () => {
  const first = says({ prompt: 'words' });
  const few = createItemStatements({ statements: 1, characters: 100 });
  expect(few.add(first)).toBe(true);
  expect(() => few.add(says({ prompt: 'other words' }))).toThrow('too-large');
  expect(few.add({ ...first })).toBe(false);
  const short = createItemStatements({ statements: 9, characters: 10 });
  expect(short.add(first)).toBe(true);
  expect(() => short.add(says({ id: gen(2), prompt: 'longer words' }))).toThrow('too-large');
  expect(short.byItem.size).toBe(1);
});

test('Leaving out what says nothing new changes nothing in the merged item', () => {
  const text = fc.constantFrom(null, ' ', 'a', 'b');
  const statement = fc
    .record({
      ...{ prompt: text, title: text, own: fc.constantFrom(null, true, false), madeAt: fc.constantFrom(null, 1, 2) },
      kind: fc.constantFrom(null, 'video' as const, 'reference' as const),
      folders: fc.subarray(['x', 'y']),
      createdAt: fc.constantFrom(null, '2025-01-01T00:00:00.000Z', '2025-01-02T00:00:00.000Z'),
      dateFrom: fc.constantFrom(undefined, 'id' as const),
      recordKind: fc.constantFrom('post' as const, 'generation' as const),
      account: fc.constantFrom(null, { id: 'one', username: null }, { id: 'two', username: null }),
      rank: fc.constantFrom(0, 1),
    })
    .map(({ madeAt, recordKind, account, rank, dateFrom, ...facts }) =>
      says(dateFrom === undefined ? facts : { ...facts, dateFrom }, {
        ...{ madeAt, recordKind, account, rank, source: rank === 0 ? 'sora-export' : 'openai-export' },
      }),
    );
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 6 }), (all) => {
      const statements = createItemStatements();
      for (const each of all) statements.add(each);
      expect(mergeListed(statements.byItem.get(gen(1)) ?? [])).toEqual(mergeListed(all));
    }),
  );
});
