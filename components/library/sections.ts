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

/** Months in the person's own time zone; years where the months would be nearly empty. */
export function sectionsOf(items: readonly KnownItem[], text: Text): Sections {
  const times: (number | null)[] = [];
  for (const [index, item] of items.entries()) {
    // What a task was made from has no time of its own, and stands behind what was made from it.
    const ofTask = item.taskId !== null && items[index - 1]?.taskId === item.taskId ? times[index - 1] : null;
    times.push(timeOf(item) ?? ofTask ?? null);
  }
  const months = times.map((time) => {
    if (time === null) return undated;
    const date = new Date(time);
    return date.getFullYear() * 12 + date.getMonth();
  });
  const dated = months.filter((month) => month !== undated);
  const byYear = dated.length < new Set(dated).size * fewInMonth;
  return {
    of: (index) => {
      const month = months[index] ?? undated;
      return byYear && month !== undated ? Math.floor(month / 12) : month;
    },
    title: (index) => {
      const time = times[index] ?? null;
      if (time === null) return text.t('library.undated');
      return byYear ? text.year(time) : text.month(time);
    },
  };
}
