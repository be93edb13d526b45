/** A progress bar, also for assistive technology. `percent` is null if it isn't known yet. */
type Props = { percent: number | null; label: string; words: string; paused?: boolean };

export function ProgressTrack({ percent, label, words, paused = false }: Props) {
  return (
    <div
      class={paused ? 'progress progress-paused' : 'progress'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? 0}
      aria-valuetext={words}
    >
      <div
        class={percent === null ? 'progress-fill progress-unknown' : 'progress-fill'}
        style={{ width: `${percent ?? 0}%` }}
      />
    </div>
  );
}
