import type { Snapshot } from '../lib/export/job';
import type { Account } from '../lib/sora/item';
import { ActionButton } from './action-button';
import { Diagnosis } from './diagnosis';
import { FailedItems } from './failed-items';
import { Owner } from './owner';
import { RenamedParts } from './renamed-parts';
import { isSameAccount } from './same-account';
import { SourceList } from './source-list';
import { closingWords } from './status-words';
import { useText } from './text-context';
import type { ViewActions } from './view-state';

/** `account` is who is signed in, where that is known. */
type Props = { last: Snapshot; account: Account | null; actions: ViewActions };

/**
 * An ended run: when, where its parts are, and where its gaps are explained; and whose it was and how it ended, unless it was of
 * `account`, to whom the status says it.
 */
export function LastExport({ last, account, actions }: Props) {
  const text = useText();
  const { counts, parts, sources } = last;
  const isOwn = account !== null && isSameAccount(account, last.account);
  const gone = parts.filter((part) => part.gone).map(({ number }) => String(number).padStart(3, '0'));
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const gaps = counts.failed > 0 || counts.skipped > 0 || sources.some(({ state }) => state === 'unavailable');
  return (
    <div class="last">
      <p class="last-title">
        {text.t('ended.title')} <time>{text.dateTime(last.endedAt ?? last.startedAt)}</time>
      </p>
      {!isOwn && (
        <>
          <Owner account={last.account} />
          <p>{closingWords(last, text)}</p>
        </>
      )}
      {parts.length > 0 && <p>{text.t('ended.where', { count: parts.length, bytes: text.bytes(bytes) })}</p>}
      <RenamedParts parts={parts} />
      {last.unfound > 0 && <p>{text.t('ended.unfound', { count: last.unfound })}</p>}
      <FailedItems last={last} />
      {isOwn && counts.failed > 0 && <ActionButton action="retryFailed" actions={actions} />}
      {isOwn && gone.length > 0 && (
        <>
          <p>{text.t('ended.gone', { count: gone.length, numbers: text.list(gone) })}</p>
          <ActionButton action="remakeParts" actions={actions} />
        </>
      )}
      {sources.some(({ reason }) => reason === 'site-changed') && <Diagnosis actions={actions} />}
      {parts.length > 0 && gaps && <p>{text.t('ended.report')}</p>}
      {parts.length > 0 && <ActionButton action="showFolder" actions={actions} />}
      <SourceList sources={sources} />
    </div>
  );
}
