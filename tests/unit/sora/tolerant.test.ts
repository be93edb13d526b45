import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../lib/sora/draft';
import { readPost } from '../../../lib/sora/post';
import { readTask } from '../../../lib/sora/task';
import { id, time } from '../../../lib/sora/tolerant';
import { drafts, listTasks, posts } from './fixtures';

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
  '%j is no id',
  (value) => {
    expect(v.is(id, value)).toBe(false);
  },
);

/** Every value inside the record, also inside its lists, becomes the hostile one; where `keep` says so it stays. */
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
    ['task', readTask, listTasks().task_responses[0]],
    ['draft', readDraft, drafts().items[0]],
    ['post', readPost, posts().items[0]],
  ])('is still listed: a %s', (_, read, record) => {
    const whole = read(record).items.map(({ item }) => item.id);
    for (const value of hostile) {
      const { items, lost } = read(bent(record, value, (key) => ids.includes(key)));
      expect(lost).toEqual([]);
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

it('keeps a field named __proto__ in the record, and nobody’s prototype changes', () => {
  const record = JSON.parse(
    '{"id":"task_1","__proto__":{"polluted":true},"generations":[{"id":"gen_1","__proto__":{"url":"https://x/y"}}]}',
  );
  const [found] = readTask(record).items;
  expect(found?.item.links).toEqual([]);
  expect(Object.keys(found?.raw ?? {})).toContain('__proto__');
  expect(Object.getPrototypeOf(found?.raw)).toBe(Object.prototype);
  expect('polluted' in {}).toBe(false);
});
