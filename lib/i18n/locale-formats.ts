/** Formats for numbers and times in one locale. */
export type Formats = {
  number(n: number): string;
  /** A size with three digits in decimal units, like file managers and drive makers use: `1.24 GB`. */
  bytes(bytes: number): string;
  /** Bytes per second: `14.3 MB/s`. */
  speed(bytesPerSecond: number): string;
  /** Words as a list in a sentence: `001, 002, and 004`. */
  list(words: string[]): string;
  /** A duration, rounded to seconds below a minute and to minutes above: `42 sec`, `1 hr 5 min`. */
  duration(seconds: number): string;
  /** A time (milliseconds since 1970) in the user's time zone. */
  dateTime(ms: number): string;
  /** A time in UTC, which it names: the day of an item is the same in its name, its folder and here. */
  utcTime(ms: number): string;
  /** A day in UTC. */
  utcDate(ms: number): string;
  /**
   * The shortest text for a time as of `now`: the time of day if it's today, "yesterday", "Tuesday" within six days, or
   * else the date.
   */
  since(ms: number, now: number): string;
  /** `November 2025`, in UTC like `year`. */
  month(ms: number): string;
  year(ms: number): string;
  /** The length of a video as players show it: `0:09`. */
  length(seconds: number): string;
};

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** @param locale a valid BCP 47 tag; any other throws RangeError. */
export function createFormats(locale: string): Formats {
  const decimal = new Intl.NumberFormat(locale);
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const utcDay = inUtc({ dateStyle: 'medium' });
  const utcMoment = inUtc({
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const month = inUtc({ month: 'long', year: 'numeric' });
  const year = inUtc({ year: 'numeric' });
  const twoDigits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  const units = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });
  const words = new Intl.ListFormat(locale, { type: 'conjunction' });

  /** Cached, because creating one takes longer than using it a hundred times. */
  const unitFormats = new Map<string, Intl.NumberFormat>();
  const inUnit = (unit: string, value: number, unitDisplay: 'short' | 'long' = 'short') => {
    const made =
      unitFormats.get(unit) ??
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumSignificantDigits: 3 });
    unitFormats.set(unit, made);
    return made.format(value);
  };

  const inMinutes = (minutes: number) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return inUnit('minute', rest);
    return rest === 0 ? inUnit('hour', hours) : units.format([inUnit('hour', hours), inUnit('minute', rest)]);
  };

  const inBytes = (bytes: number, per: '' | '-per-second') => {
    let value = bytes;
    let step = 0;
    // 999.5 and more would be rounded up to four digits.
    while (value >= 999.5 && step < byteUnits.length - 1) {
      value /= 1000;
      step += 1;
    }
    const unit = byteUnits[step] ?? 'byte';
    return inUnit(`${unit}${per}`, value, step === 0 && per === '' ? 'long' : 'short');
  };

  return {
    number: (n) => decimal.format(n),
    list: (given) => words.format(given),
    bytes: (bytes) => inBytes(bytes, ''),
    speed: (bytesPerSecond) => inBytes(bytesPerSecond, '-per-second'),
    duration(seconds) {
      const whole = Math.max(0, Math.round(seconds));
      return whole < 60 ? inUnit('second', whole) : inMinutes(Math.round(whole / 60));
    },
    dateTime: (ms) => moment.format(ms),
    utcTime: (ms) => utcMoment.format(ms),
    utcDate: (ms) => utcDay.format(ms),
    since(ms, now) {
      const midnight = new Date(now).setHours(0, 0, 0, 0);
      const days = Math.round((midnight - new Date(ms).setHours(0, 0, 0, 0)) / 86_400_000);
      if (days === 0) return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(ms);
      if (days === 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day');
      return days > 1 && days < 7 ? new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(ms) : day.format(ms);
    },
    month: (ms) => month.format(ms),
    year: (ms) => year.format(ms),
    length(seconds) {
      const whole = Math.max(0, Math.floor(seconds));
      return `${decimal.format(Math.floor(whole / 60))}:${twoDigits.format(whole % 60)}`;
    },
  };
}
