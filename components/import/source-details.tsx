import type { FileRef } from '../../lib/archive/verify/file-index';
import type { SourceDetails as Details } from '../../lib/import/scan/summarize-sources';
import { useText } from '../shared/text-context';
import { DamagedFileList } from '../verify/damaged-file-list';

/** The path as users know it. For a file in a ZIP, it starts with the ZIP's path. */
export const pathOf = ({ chosen, entry }: FileRef): string => (entry === null ? chosen : `${chosen}/${entry}`);

/** For each source, folded: how many of its files are recognized, which are duplicates, and which are left out and why. */
export function SourceDetails({ details }: { details: readonly Details[] }) {
  const { t } = useText();
  if (details.length === 0) return null;
  return (
    <details class="files">
      <summary>{t('import.details')}</summary>
      {details.map(({ source, recognized, duplicates, leftOut }) => (
        <section key={source} class="source-details" aria-labelledby={`details-${source}`}>
          <h2 id={`details-${source}`}>{t(`source.${source}`)}</h2>
          <p>{t('import.recognized', { count: recognized })}</p>
          <DamagedFileList
            summary={t('import.duplicates', { count: duplicates.count })}
            count={duplicates.count}
            files={duplicates.first.map(({ ref, of }) => ({
              path: pathOf(ref),
              note: t('import.duplicate-of', { path: pathOf(of) }),
            }))}
          />
          <DamagedFileList
            summary={t('import.left-out', { count: leftOut.count })}
            count={leftOut.count}
            files={leftOut.first.map(({ ref, reason }) => ({
              path: pathOf(ref),
              note: t(`import.left-out.${reason}`),
            }))}
          />
        </section>
      ))}
    </details>
  );
}
