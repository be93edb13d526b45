import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = { legend: string; note?: string; children: ComponentChildren };

/** Checkboxes or buttons that make up one setting. */
export function FieldGroup({ legend, note, children }: Props) {
  const id = useId();
  return (
    <fieldset class="group" aria-describedby={note === undefined ? undefined : id}>
      <legend>{legend}</legend>
      {note !== undefined && (
        <p id={id} class="section-note">
          {note}
        </p>
      )}
      {children}
    </fieldset>
  );
}
