import type { Text } from '../../lib/i18n/create-text';
import type { KnownItem } from '../../lib/library-index/library-card';

/** If months have fewer items than this on average, items are grouped by year. */
const fewInMonth = 6;
const undated = -1;

/** The sections of a grid that's sorted by time. */
export type MonthSections = {
  /** The same number for items of one section. */
  of(index: number): number;
  title(index: number): string;
};

/** Computed once for each time: for 20,000 items, calendar functions take longer than the rest of filtering. */
const months = new Map<number, number>();

/** The month of a time in UTC, like the folders of an archive, counted from the year 0. */
function monthOf(time: number | undefined): number {
  if (time === undefined) return undated;
  const known = months.get(time);
  if (known !== undefined) return known;
  const date = new Date(time);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  months.set(time, month);
  return month;
}

/**
 * Groups items by month, or by year if months would be nearly empty. `items` are sorted by time, and `times` has the
 * time that each was sorted by. An item's own time can differ, because items of one task stay together; grouping by it
 * would repeat headings.
 */
export function monthSections(
  items: readonly KnownItem[],
  times: ReadonlyMap<string, number>,
  text: Text,
): MonthSections {
  const all = items.map(({ id }) => monthOf(times.get(id)));
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
      const start = Date.UTC(Math.floor(month / 12), month % 12);
      return byYear ? text.year(start) : text.month(start);
    },
  };
}
