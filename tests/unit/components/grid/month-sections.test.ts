import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthSections } from '../../../../components/grid/month-sections';
import { createPageText } from '../../../../lib/i18n/page-text';
import type { Filter } from '../../../../lib/library-index/item-filter';
import { createKnownItems } from '../../../../lib/library-index/known-items';
import type { LibraryItem } from '../../../../lib/model/library-item';
import { libraryItem } from '../../lib/archive/format/sample-library';

const text = createPageText('en');
const noon = (day: string) => `${day}T12:00:00.000Z`;
let made = 0;
const item = (createdAt: string | null, fields: Partial<LibraryItem> = {}) =>
  libraryItem({ id: `item_${made++}`, createdAt, postedAt: null, taskId: null, beside: null, ...fields });
const reference = (fields: Partial<LibraryItem>) => item(null, { kind: 'reference', ...fields });
const many = (month: string) => Array.from({ length: 8 }, (_, n) => item(noon(`${month}-1${n}`)));

/** What a library shows of these items: the headings from top to bottom, and the items below each. */
function shown(items: LibraryItem[], order: 'newest' | 'oldest' = 'newest', filter: Filter = {}) {
  const known = createKnownItems();
  known.add(items);
  const found = known.ask(filter, order);
  const sections = monthSections(found, known.times(order), text);
  const groups: { heading: string; ids: string[] }[] = [];
  for (const [index, { id }] of found.entries()) {
    if (index > 0 && sections.of(index) === sections.of(index - 1)) groups.at(-1)?.ids.push(id);
    else groups.push({ heading: sections.title(index), ids: [id] });
  }
  return groups;
}
const headings = (...requested: Parameters<typeof shown>) => shown(...requested).map(({ heading }) => heading);

test('divides a full library into months', () => {
  expect(headings([item(null), ...many('2025-12'), ...many('2026-01')])).toEqual([
    'January 2026',
    'December 2025',
    'No date',
  ]);
});

test("puts an item into the month of its folder, whatever the computer's time zone", () => {
  expect(new Date().getTimezoneOffset()).not.toBe(0);
  const edges = ['2026-01-01T00:00:00.000Z', '2026-01-31T23:59:59.999Z'];
  const items = Array.from({ length: 8 }, (_, n) => item(edges[n % 2] ?? null));
  expect(headings(items)).toEqual(['January 2026']);
});

test('divides a sparse library into years, so that it is not mostly headings', () => {
  const items = [item(noon('2026-02-10')), item(noon('2026-01-10')), item(noon('2025-06-10'))];
  expect(headings(items)).toEqual(['2026', '2025']);
});

test.each(['newest', 'oldest'] as const)('shows a reference image in the section of its item, %s first', (order) => {
  const task = item(noon('2026-01-10'), { taskId: 'task_1' });
  const ofTask = reference({ taskId: 'task_1', beside: task.id });
  const alone = item(noon('2026-02-20'));
  const ofItem = reference({ beside: alone.id });
  const sections = shown([ofTask, ofItem, ...many('2026-02'), task, alone, ...many('2026-03')], order);
  expect(sections.find(({ heading }) => heading === 'January 2026')?.ids).toEqual([task.id, ofTask.id]);
  expect(sections.find(({ heading }) => heading === 'February 2026')?.ids).toContain(ofItem.id);
  expect(sections).toHaveLength(3);
});

test.each(['newest', 'oldest'] as const)(
  'does not split a section at a reference image whose item a search hides, %s first',
  (order) => {
    const items = [
      item(noon('2026-03-10'), { prompt: 'A harbour' }),
      item(noon('2026-02-10'), { prompt: 'A mountain', taskId: 'task_1' }),
      reference({ prompt: null, title: 'harbour.png', taskId: 'task_1' }),
      item(noon('2026-01-10'), { prompt: 'A harbour at dusk' }),
    ];
    expect(headings(items, order, { text: 'harbour' })).toEqual(['2026']);
  },
);

test('shows items without a date last, below one heading', () => {
  const undated = [item(null), reference({ taskId: 'task_9' }), reference({ beside: 'not listed' })];
  for (const order of ['newest', 'oldest'] as const) {
    const sections = shown([...undated, ...many('2026-01')], order);
    expect(sections.map(({ heading }) => heading)).toEqual(['January 2026', 'No date']);
    expect(sections[1]?.ids.toSorted()).toEqual(undated.map(({ id }) => id).toSorted());
  }
});

test('shows each heading once, for any items, filter and order', () => {
  const someItem = fc.record({
    day: fc.option(fc.integer({ min: 0, max: 900 })),
    task: fc.option(fc.integer({ min: 0, max: 4 })),
    beside: fc.option(fc.integer({ min: 0, max: 15 })),
    favorite: fc.boolean(),
  });
  const orders = fc.constantFrom('newest' as const, 'oldest' as const);
  fc.assert(
    fc.property(fc.array(someItem, { maxLength: 40 }), orders, fc.boolean(), (drawn, order, favorite) => {
      const items = drawn.map(({ day, task, beside, favorite }, n) =>
        libraryItem({
          id: `gen_${n}`,
          createdAt: day === null ? null : new Date(Date.UTC(2024, 0, day, 12)).toISOString(),
          postedAt: null,
          taskId: task === null ? null : `task_${task}`,
          beside: beside === null ? null : `gen_${beside}`,
          favorite,
        }),
      );
      const all = headings(items, order, favorite ? { favorite } : {});
      expect(all).toEqual([...new Set(all)]);
    }),
  );
});
