import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A group of settings with a title. */
export function SettingsSection({
  title,
  note,
  children,
}: {
  title: string;
  note?: string;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <p class="section-note">{note}</p>}
      </div>
      {children}
    </section>
  );
}
