import { useId } from 'preact/hooks';

type Props = { label: string; note?: string; checked: boolean; onChange(checked: boolean): void };

/** A checkbox with a note. */
export function CheckboxField({ label, note, checked, onChange }: Props) {
  const id = useId();
  return (
    <div class="check">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={note === undefined ? undefined : id}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {label}
      </label>
      {note !== undefined && (
        <p id={id} class="check-note">
          {note}
        </p>
      )}
    </div>
  );
}
