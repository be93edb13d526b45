import type { SourceSummary } from '../../lib/import/import-types';
import { useText } from '../shared/text-context';

const columns = ['source', 'files', 'items', 'listed-only', 'duplicates'] as const;

/** The counts of each source. */
export function SourceTable({ sources }: { sources: readonly SourceSummary[] }) {
  const { t, number } = useText();
  if (sources.length === 0) return null;
  return (
    <>
      <table class="import-table">
        <caption class="unseen">{t('import.table')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`import.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map(({ source, files, items, listedOnly, duplicates }) => (
            <tr key={source}>
              <th scope="row">{t(`source.${source}`)}</th>
              <td>{number(files)}</td>
              <td>{number(items)}</td>
              <td>{number(listedOnly)}</td>
              <td>{number(duplicates)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="chooser-note">{t('import.table-note')}</p>
    </>
  );
}
