import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

type Props = { title: string; note?: string; children: ComponentChildren };

/** A group of settings with a title. */
export function SettingsSection({ title, note, children }: Props) {
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

/**
 * A section that starts collapsed, for what few people change. It starts open if it has something to show: a changed
 * setting, or a link that leads to it. Later only the user opens and closes it.
 */
export function CollapsedSection({ title, note, startsOpen, children }: Props & { startsOpen: boolean }) {
  const [open] = useState(startsOpen);
  return (
    <details class="section" open={open}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <div class="section-body">
        {note !== undefined && <p class="section-note">{note}</p>}
        {children}
      </div>
    </details>
  );
}
