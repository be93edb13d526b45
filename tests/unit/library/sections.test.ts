import { expect, test } from 'vitest';
import { sectionsOf } from '../../../components/library/sections';
import { createPageText } from '../../../lib/text/page-text';
import { libraryItem } from '../archive/sample';

const text = createPageText('en');
const made = (createdAt: string | null) => libraryItem({ createdAt, taskId: null });
const many = (month: string) => Array.from({ length: 8 }, (_, n) => made(`${month}-1${n}T12:00:00.000Z`));

test('A full library is divided into months', () => {
  const items = [...many('2026-01'), ...many('2025-12'), made(null)];
  const sections = sectionsOf(items, text);
  expect(sections.of(0)).toBe(sections.of(7));
  expect(sections.of(7)).not.toBe(sections.of(8));
  expect([0, 8, 16].map(sections.title)).toEqual(['January 2026', 'December 2025', 'Without a date']);
});

test('A sparse one is divided into years, so that it is not mostly titles', () => {
  const sections = sectionsOf(
    [made('2026-02-10T12:00:00.000Z'), made('2026-01-10T12:00:00.000Z'), made('2025-06-10T12:00:00.000Z')],
    text,
  );
  expect(sections.of(0)).toBe(sections.of(1));
  expect([0, 2].map(sections.title)).toEqual(['2026', '2025']);
});

test('What a task was made from stands in the time of the task', () => {
  const task = libraryItem({ createdAt: '2026-01-10T12:00:00.000Z', taskId: 'task_1' });
  const reference = libraryItem({ createdAt: null, taskId: 'task_1' });
  const sections = sectionsOf([...many('2026-02'), task, reference, ...many('2026-01')], text);
  expect([8, 9, 10].map(sections.title)).toEqual(['January 2026', 'January 2026', 'January 2026']);
  expect(sections.of(9)).toBe(sections.of(8));
});
