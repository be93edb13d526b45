import type { SourceProgress } from '../../../lib/model/job';
import { useText } from '../../shared/text-context';

/** How many items each list has, and how many were saved. Collapsed by default. */
export function ListCounts({ sources }: { sources: readonly SourceProgress[] }) {
  const { t, number } = useText();
  const counted = sources.filter(({ state }) => state !== 'not-asked');
  if (counted.length === 0) return null;
  return (
    <details class="detail-lists">
      <summary>{t('detail.lists')}</summary>
      <table>
        <thead>
          <tr>
            {(['list', 'found', 'saved', 'not-saved'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`detail.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counted.map(({ source, listed, saved, failed }) => (
            <tr key={source}>
              <th scope="row">{t(`source.${source}`)}</th>
              <td>{number(listed)}</td>
              <td>{number(saved)}</td>
              <td>{number(failed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('detail.lists-note')}</p>
    </details>
  );
}
