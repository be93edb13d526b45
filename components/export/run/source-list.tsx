import type { Snapshot } from '../../../lib/model/job';
import { useText } from '../../shared/text-context';

/** The state of each list, or of each source of files. Collapsed, because most users don't need it. */
export function SourceList({ sources, origin }: Pick<Snapshot, 'sources' | 'origin'>) {
  const text = useText();
  const requested = sources.filter(({ state }) => state !== 'not-asked');
  // A list is complete for a selection once all selected items are found.
  const read = requested.filter(({ state, reason }) => state === 'complete' || reason === 'not-selected').length;
  if (requested.length === 0) return null;
  return (
    <details class="sources">
      <summary>
        {text.t(origin === 'files' ? 'sources.summary-files' : 'sources.summary', { read, total: requested.length })}
      </summary>
      <ul>
        {requested.map(({ source, state, listed, reason }) => (
          <li key={source}>
            <span>{text.t(`source.${source}`)}</span>
            <span class="source-figures">
              {text.t('sources.listed', { listed })} ·{' '}
              <span class={`source-${state}`}>{text.t(`source-state.${state}`)}</span>
            </span>
            {reason !== null && <span class="source-reason">{text.sourceReason(reason)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
