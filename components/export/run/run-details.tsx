import type { ActiveFile, RunDetail as Detail, FailedFile } from '../../../lib/export/progress/active-files';
import type { Text } from '../../../lib/i18n/create-text';
import type { Snapshot } from '../../../lib/model/job';
import { useText } from '../../shared/text-context';
import { Failures } from './failed-items';
import { ListCounts } from './list-counts';

const nameOf = ({ name, kind }: Pick<ActiveFile, 'name' | 'kind'>, { t }: Text) => name ?? t(`kind.${kind}`);

function bytesOf({ bytes, total }: ActiveFile, text: Text): string {
  return total === null
    ? text.bytes(bytes)
    : text.t('detail.bytes', { bytes: text.bytes(Math.min(bytes, total)), total: text.bytes(total) });
}

/** The longest-running file comes first, so that lines don't jump. Not live, because it changes constantly. */
function Active({ files }: { files: ActiveFile[] }) {
  const text = useText();
  return (
    <ul class="detail-files">
      {files.map((file) => (
        <li key={file.id}>
          <bdi class="detail-name">{nameOf(file, text)}</bdi>
          <span class="detail-bytes">{bytesOf(file, text)}</span>
          <span class="detail-track" aria-hidden="true">
            <span style={{ width: `${file.total ? Math.min(100, (100 * file.bytes) / file.total) : 0}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Failed({ files }: { files: FailedFile[] }) {
  const text = useText();
  return (
    <ul class="detail-failed">
      {files.map((file) => (
        <li key={file.id}>
          <bdi class="detail-name">{nameOf(file, text)}</bdi>
          <span>{text.t(`reason.${file.reason}`)}</span>
        </li>
      ))}
    </ul>
  );
}

type Props = { snapshot: Snapshot; detail: Detail };

/** Details of a run: active files, failed files, and the progress of each list. Styled by `run-details.css`. */
export function RunDetails({ snapshot, detail: { active, failed } }: Props) {
  const { t } = useText();
  return (
    <section class="detail" aria-label={t('detail.title')}>
      <h2>{t('detail.active', { count: active.length })}</h2>
      <Active files={active} />
      {snapshot.counts.failed > 0 && (
        <details class="detail-gaps">
          <summary>{t('detail.failed', { count: snapshot.counts.failed })}</summary>
          <Failures failures={snapshot.failures} />
          {failed.length > 0 && <Failed files={failed} />}
          <p>{t('detail.retry')}</p>
        </details>
      )}
      <ListCounts sources={snapshot.sources} />
    </section>
  );
}
