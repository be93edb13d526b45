import { describe, expect, test } from 'vitest';
import { mergeListed, type RankedItem } from '../../../../../lib/import/scan/merge-listed';
import { listed } from '../../../../../lib/import/sources/list-fields';
import { gen } from '../numbered-library';

const says = (facts: Parameters<typeof listed>[0] | object, more: Partial<RankedItem> = {}): RankedItem => ({
  source: 'sora-export',
  rank: 0,
  ...listed({ id: gen(1), ...facts }),
  ...more,
});
const factsOf = (...items: RankedItem[]) => mergeListed(items).facts;

describe('When several lists describe an item', () => {
  test('an empty text never replaces a full one, however much its source knows', () => {
    const better = says({ prompt: '', title: '  ', caption: null });
    const poorer = says({ prompt: 'a kite', title: 'Kites', caption: 'look' }, { source: 'openai-export', rank: 3 });
    for (const facts of [factsOf(better, poorer), factsOf(poorer, better)])
      expect(facts).toMatchObject({ prompt: 'a kite', title: 'Kites', caption: 'look' });
  });

  test("a generation's words win over a post's, and a newer list over an older", () => {
    const post = says(
      { prompt: 'of the post', postedAt: '2025-11-02T00:00:00.000Z' },
      { recordKind: 'post', madeAt: 3 },
    );
    const older = says({ prompt: 'older', favorite: true }, { madeAt: 1 });
    const newer = says({ prompt: 'newer', favorite: false }, { madeAt: 2 });
    expect(factsOf(post, older, newer)).toMatchObject({
      prompt: 'newer',
      favorite: false,
      postedAt: '2025-11-02T00:00:00.000Z',
    });
  });

  test('a title by the user wins over one by Sora', () => {
    const stock = says({ title: 'Draft your video' });
    const real = says({ title: 'Floating Skies' }, { source: 'openai-export', rank: 3 });
    expect(factsOf(stock, real).title).toBe('Floating Skies');
    expect(factsOf(stock).title).toBe('Draft your video');
  });

  test('all folders and characters are kept, and an account only if there is no other', () => {
    const account = { id: 'user-a', username: null };
    const merged = mergeListed([
      says({ folders: ['a', 'b'], characters: ['x'], own: true }, { account }),
      says({ folders: ['b', 'c'], own: false }, { account: { id: 'user-b', username: null } }),
    ]);
    expect(merged.facts.folders.toSorted()).toEqual(['a', 'b', 'c']);
    expect(merged.facts).toMatchObject({ characters: ['x'], own: true });
    expect(merged.account).toBeNull();
  });
});
