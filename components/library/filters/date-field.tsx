type Props = {
  label: string;
  /** When the chosen day starts or ends, in milliseconds since 1970. */
  time: number | null;
  /** The day is the last one of a range, so its end is used. */
  last?: boolean;
  onTime(time: number | null): void;
};

/** A day in UTC, like those in names, folders and headings. */
export function DateField({ label, time, last = false, onTime }: Props) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        class="select"
        type="date"
        value={time === null ? '' : dayOf(time - (last ? 1 : 0))}
        onChange={({ currentTarget: { value } }) => onTime(edgeOf(value, last))}
      />
    </label>
  );
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function edgeOf(day: string, last: boolean): number | null {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  return Date.UTC(year, month - 1, date + (last ? 1 : 0));
}
