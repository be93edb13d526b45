import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../../../../lib/sora/records/parse-draft';
import { parsePost } from '../../../../../lib/sora/records/parse-post';
import { parseTask } from '../../../../../lib/sora/records/parse-task';
import { bytes, count, id, integer, mark, pixels, seconds, time } from '../../../../../lib/sora/records/schema-helpers';
import { drafts, listTasks, posts } from '../sora-fixtures';

describe('a time', () => {
  it.each([
    ['2026-04-09T18:21:55.771230Z', '2026-04-09T18:21:55.771Z'],
    ['2026-04-09T20:21:55+02:00', '2026-04-09T18:21:55.000Z'],
    ['2026-04-09T18:21:55.771230', '2026-04-09T18:21:55.771Z'],
    [1775900000.71, '2026-04-11T09:33:20.710Z'],
  ])('%j is %s', (stated, iso) => {
    expect(v.parse(time, stated)).toBe(iso);
  });

  it.each([
    0,
    -1,
    7,
    1775900000710,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    '1',
    'yesterday',
    '2026-13-45T00:00:00Z',
    '',
    true,
    null,
    [],
  ])('%j is unknown', (stated) => {
    expect(v.parse(time, stated)).toBeNull();
  });
});

it.each(['', ' ', '.', '..', 'a b', 'a\nb', '\ud800', '\u202egen', 'x'.repeat(201), 7, null])(
  '%j is not an id',
  (value) => {
    expect(v.is(id, value)).toBe(false);
  },
);

/** JSON values that are no count, size or duration. */
const noNumber = ['12', '', 'NaN', true, [], [7], {}, -1, -0.5, 1e308, -1e308, Number.POSITIVE_INFINITY];

describe('a number', () => {
  it.each([
    ['count', count, [0, 1, 4_730_462, 9e15, 2 ** 53 - 1], [0.1, 12.5, 2 ** 53, 1e16]],
    ['width or height in pixels', pixels, [1, 1080], [0, 0.1, 1080.5, 2 ** 53, 9e15]],
    ['size in bytes', bytes, [1, 4_730_462, 2 ** 34], [0, 0.1, 12.5, 2 ** 34 + 1, 9e15, 1e16]],
    ['duration in seconds', seconds, [0.1, 10.1, 60], [0, 86_400.1, 9e15]],
  ])('from the site that is not a %s is unknown, and one that is stays unchanged', (_, schema, right, wrong) => {
    for (const value of right) expect(v.parse(schema, value)).toBe(value);
    for (const value of [...wrong, ...noNumber]) expect(v.parse(schema, value)).toBeNull();
  });

  it('that is not an amount, such as a seed, may be negative, and is an integer', () => {
    for (const seed of [0, -7, 178168621, 2 ** 53 - 1]) expect(v.parse(integer, seed)).toBe(seed);
    for (const seed of [0.5, 2 ** 53, 1e308, '7', true, []]) expect(v.parse(integer, seed)).toBeNull();
  });
});

describe('a time of deletion', () => {
  it.each(['2026-04-09T18:21:55Z', 'yesterday', 1775900000.7, 1775900000710, 1775900000710000])(
    '%j is one',
    (stated) => {
      expect(v.parse(mark, stated)).toBe(true);
    },
  );

  it.each([null, '', 0, 0.1, 1, 12.5, -1, -1775900000, 9e15, 1e16, 1e308, true, []])('%j is none', (stated) => {
    expect(v.parse(mark, stated)).toBe(false);
  });
});

/** Replaces every value in the record, even in lists, with the hostile one, except where `keep` is true. */
function bent(value: unknown, hostile: unknown, keep: (key: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => bent(each, hostile, keep));
  if (typeof value !== 'object' || value === null) return hostile;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, keep(key) ? inner : bent(inner, hostile, keep)]),
  );
}

describe('a record whose every other field is of a wrong type', () => {
  const hostile = [
    null,
    7,
    true,
    'x'.repeat(1_000_000),
    [],
    [[[]]],
    { length: -1 },
    JSON.parse('{"__proto__":{"id":"gen_evil"}}'),
  ];
  const ids = ['id', 'generation_id'];

  it.each([
    ['task', parseTask, listTasks().task_responses[0]],
    ['draft', parseDraft, drafts().items[0]],
    ['post', parsePost, posts().items[0]],
  ])('is still listed: a %s', (_, read, record) => {
    const whole = read(record).items.map(({ item }) => item.id);
    for (const value of hostile) {
      const { items, missingFields } = read(bent(record, value, (key) => ids.includes(key)));
      expect(missingFields).toEqual([]);
      expect(items.map(({ item }) => item.id)).toEqual(whole);
      for (const { item } of items) {
        expect(item.links).toEqual([]);
        expect(item.absence).not.toBeNull();
        expect([item.width, item.height, item.seed].every((figure) => figure === null || figure === 7)).toBe(true);
        expect([item.createdAt, item.postedAt, item.permalink]).toEqual([null, null, null]);
      }
    }
  });
});
