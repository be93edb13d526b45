import type { ComponentChildren } from 'preact';
import type { ScanSummary } from '../../lib/import/scan/summarize-sources';
import { useText } from '../shared/text-context';
import { DamagedFileList } from '../verify/damaged-file-list';
import type { ArchivePlace, BuildState, ImportActions } from './import-state';
import { archiveSize, needsText } from './import-text';
import { pathOf, SourceDetails } from './source-details';
import { SourceTable } from './source-table';

type Props = {
  summary: ScanSummary;
  unrecognized: boolean;
  build: BuildState;
  place: ArchivePlace | null;
  bytesPerSecond: number;
  actions: Pick<ImportActions, 'build' | 'clear'>;
  /** The choice of a destination. */
  children?: ComponentChildren;
};

/** What was found, what an archive of it needs, and the button that builds it. */
export function ScanResult({ summary, unrecognized, build, place, bytesPerSecond, actions, children }: Props) {
  const text = useText();
  const { t } = text;
  const size = archiveSize(summary, unrecognized);
  const needs = place === null || size.items === 0 ? [] : needsText(size, place, bytesPerSecond, text);
  const advice = adviceKey(summary, unrecognized);
  return (
    <div class="import-found">
      <SourceTable sources={summary.sources} />
      <SourceDetails details={summary.details} />
      {advice !== null && <p>{t(advice, { option: t('import.unrecognized') })}</p>}
      <DamagedFileList
        summary={t('import.unreadable', { count: summary.unreadable.length })}
        files={summary.unreadable.map(({ ref, reason }) => ({ path: pathOf(ref), note: t(`import.fault.${reason}`) }))}
      />
      {children}
      {needs.length > 0 && (
        <ul class="import-needs">
          {needs.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <div class="buttons">
        {size.items > 0 && (
          <button
            type="button"
            class="button button-primary"
            aria-disabled={build === 'starting'}
            onClick={() => {
              if (build !== 'starting') actions.build();
            }}
          >
            {t('import.build')}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={actions.clear}>
          {t('import.clear')}
        </button>
      </div>
    </div>
  );
}

/** What to do if the scan found less than an archive should contain. */
function adviceKey({ items, listedOnly, unrecognized }: ScanSummary, withUnrecognized: boolean) {
  if (items > 0) return items === listedOnly ? 'import.no-files' : null;
  if (unrecognized.files === 0) return 'import.nothing-todo';
  return withUnrecognized ? null : 'import.only-unrecognized';
}
