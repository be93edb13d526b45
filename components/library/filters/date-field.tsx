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
        max="9999-12-31"
        value={time === null ? '' : dayOf(time - (last ? 1 : 0))}
        onChange={({ currentTarget: { value } }) => onTime(edgeOf(value, last))}
      />
    </label>
  );
}

const dayMs = 86_400_000;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function edgeOf(day: string, last: boolean): number | null {
  if (day === '') return null;
  return Date.parse(day) + (last ? dayMs : 0);
}
