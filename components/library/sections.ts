import type { KnownItem } from '../../lib/catalogue/card';
import type { Text } from '../../lib/text/text';
import { timeOf } from './item-words';

/** Fewer items than that in a month on average are gathered by the year. */
const fewInMonth = 6;
const undated = -1;

/** Stretches of time that a grid in order of time is divided into. */
export type Sections = {
  /** The same number for items of one stretch. */
  of(index: number): number;
  title(index: number): string;
};

/** Reckoned once for each item: with 20,000 of them, calendars take longer than all the rest of a filter's answer. */
const months = new WeakMap<KnownItem, number>();

/** The month of an item in the person's own time zone, counted from the year 0. */
function monthOf(item: KnownItem): number {
  const known = months.get(item);
  if (known !== undefined) return known;
  const time = timeOf(item);
  const date = new Date(time ?? 0);
  const month = time === null ? undated : date.getFullYear() * 12 + date.getMonth();
  months.set(item, month);
  return month;
}

/** Months; years where the months would be nearly empty. */
export function sectionsOf(items: readonly KnownItem[], text: Text): Sections {
  const all: number[] = [];
  for (const [index, item] of items.entries()) {
    const month = monthOf(item);
    // What a task was made from has no time of its own, and stands behind what was made from it.
    const isOfTask = month === undated && item.taskId !== null && items[index - 1]?.taskId === item.taskId;
    all.push(isOfTask ? (all[index - 1] ?? undated) : month);
  }
  const filled = new Set(all);
  filled.delete(undated);
  const byYear = items.length < filled.size * fewInMonth;
  return {
    of: (index) => {
      const month = all[index] ?? undated;
      return byYear && month !== undated ? Math.floor(month / 12) : month;
    },
    title: (index) => {
      const month = all[index] ?? undated;
      if (month === undated) return text.t('library.undated');
      const start = new Date(Math.floor(month / 12), month % 12).getTime();
      return byYear ? text.year(start) : text.month(start);
    },
  };
}
