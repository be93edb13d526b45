import type { Text } from '../../../lib/i18n/create-text';
import type { Snapshot } from '../../../lib/model/job';
import { useText } from '../../shared/text-context';

/** The number of saved items, of those known so far. */
export function savedText({ counts, estimate }: Snapshot, { t }: Text): string {
  const values = { saved: counts.saved, total: estimate?.items ?? counts.listed };
  return t(estimate?.exact ? 'figures.saved' : 'figures.saved-so-far', values);
}

function countText(snapshot: Snapshot, text: Text): string[] {
  const { failed, skipped } = snapshot.counts;
  return [
    savedText(snapshot, text),
    ...(failed > 0 ? [text.t('figures.failed', { failed })] : []),
    ...(skipped > 0 ? [text.t('figures.skipped', { skipped })] : []),
  ];
}

function speedText({ counts, estimate, bytesPerSecond }: Snapshot, text: Text): string[] {
  const saved = text.bytes(counts.savedBytes);
  const total = estimate?.bytes ?? null;
  return [
    total === null ? saved : text.t('figures.bytes', { saved, total: text.bytes(total) }),
    ...(bytesPerSecond === null ? [] : [text.speed(bytesPerSecond)]),
  ];
}

function remainingText({ parts, secondsLeft, destination }: Snapshot, text: Text): string[] {
  const count = parts.filter(({ state }) => state === 'saved' || state === 'deleted').length;
  return [
    ...(secondsLeft === null ? [] : [text.t('figures.left', { duration: text.duration(secondsLeft) })]),
    ...(count === 0 || destination !== 'zip' ? [] : [text.t('figures.parts', { count })]),
  ];
}

function Line({ figures }: { figures: string[] }) {
  if (figures.length === 0) return null;
  return (
    <ul>
      {figures.map((figure) => (
        <li key={figure}>{figure}</li>
      ))}
    </ul>
  );
}

/** The numbers of an active run. They change constantly, so none is live for screen readers. */
export function RunStats({ snapshot }: { snapshot: Snapshot }) {
  const text = useText();
  if (snapshot.estimate === null) return null;
  return (
    <div class="figures">
      <Line figures={countText(snapshot, text)} />
      <Line figures={speedText(snapshot, text)} />
      <Line figures={remainingText(snapshot, text)} />
    </div>
  );
}
