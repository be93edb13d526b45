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
  const months = items.map((item) => {
    const time = timeOf(item);
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
      const item = items[index];
      const time = item === undefined ? null : timeOf(item);
      if (time === null) return text.t('library.undated');
      return byYear ? text.year(time) : text.month(time);
    },
  };
}
