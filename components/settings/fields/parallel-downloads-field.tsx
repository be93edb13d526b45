import { useId, useState } from 'preact/hooks';
import { useText } from '../../shared/text-context';

type Props = { min: number; max: number; saved: number; onChange(value: number): void };

/** The maximum number of simultaneous downloads: shown while the slider moves, saved when it's released. */
export function ParallelDownloadsField({ min, max, saved, onChange }: Props) {
  const { t, number } = useText();
  const [value, setValue] = useState(saved);
  const id = useId();
  return (
    <div class="range">
      <label for={id}>{t('settings.parallelism')}</label>
      <p id={`${id}-note`} class="section-note">
        {t('settings.parallelism.note')}
      </p>
      <div class="range-field">
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={1}
          value={value}
          aria-describedby={`${id}-note`}
          onInput={({ currentTarget }) => setValue(currentTarget.valueAsNumber)}
          onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
        />
        {/* For screen readers, the slider itself announces it. */}
        <span aria-hidden="true">{number(value)}</span>
      </div>
    </div>
  );
}
