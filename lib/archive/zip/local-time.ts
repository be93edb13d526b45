/** Turns a time (milliseconds since 1970) into one whose UTC fields are the local date and time of a zone. */
export type ToLocalTime = (ms: number) => number;

const first = Date.UTC(1980, 0, 1);
const last = Date.UTC(2107, 11, 31, 23, 59, 58);
const clamped = (ms: number): number => Math.min(Math.max(ms, first), last);

/** A date whose UTC fields are the local time, or the closest time that a DOS date can hold (1980 to 2107). */
export const dosDate = (ms: number, toLocalTime: ToLocalTime): Date => new Date(clamped(toLocalTime(clamped(ms))));

/** By zone: making one takes as long as using it a hundred times. */
const made = new Map<string, ToLocalTime>();

/** The local time of a zone by its IANA name, daylight saving included. UTC if there's no zone, or an unknown one. */
export function localTimeIn(zone = 'UTC'): ToLocalTime {
  const toLocalTime = made.get(zone) ?? create(zone);
  made.set(zone, toLocalTime);
  return toLocalTime;
}

function create(zone: string): ToLocalTime {
  const format = formatIn(zone);
  if (zone === 'UTC' || format === null) return (ms) => ms;
  return (ms) => {
    const fields = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day, hour, minute, second } = fields;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  const two = '2-digit';
  const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...fields, hourCycle: 'h23', timeZone });
  } catch {
    return null;
  }
}
