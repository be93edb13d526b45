type Props = {
  label: string;
  /** When the chosen day starts or ends, in milliseconds since 1970. */
  time: number | null;
  /** The day is the last one of a range, so its end is used. */
  last?: boolean;
  onTime(time: number | null): void;
};

/** A day in the user's time zone. */
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

function dayOf(time: number): string {
  const date = new Date(time);
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`;
}

/** Uses calendar days: a day on which the clocks change isn't 24 hours long. */
function edgeOf(day: string, last: boolean): number | null {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  return new Date(year, month - 1, date + (last ? 1 : 0)).getTime();
}
