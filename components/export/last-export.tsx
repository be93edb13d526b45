import type { Account } from '../../lib/model/item';
import type { Snapshot } from '../../lib/model/job';
import { missingPartsText } from '../past-exports/missing-parts-text';
import { AccountLabel } from '../shared/account-label';
import { ActionButton } from '../shared/buttons/action-button';
import { isSameAccount } from '../shared/same-account';
import { useText } from '../shared/text-context';
import { DamagedExport } from './damaged-export';
import { DiagnosisButton } from './diagnosis-button';
import { FailedItems } from './run/failed-items';
import { RenamedParts } from './run/renamed-parts';
import { SourceList } from './run/source-list';
import { closingText } from './status-text';
import type { ViewActions } from './view-state';

/** `account`: the signed-in account, if known. */
type Props = { last: Snapshot; account: Account | null; actions: ViewActions };

/**
 * A finished run: when it ran, where its parts are, and where what's missing is explained. It also says whose it was
 * and how it ended, unless it belongs to `account`, because then the status says so. An archive built from files can't
 * be retried without those files.
 */
export function LastExport({ last, account, actions }: Props) {
  const text = useText();
  const { counts, parts, sources, destination, origin } = last;
  const isImport = origin === 'files';
  const isOwn = account !== null && isSameAccount(account, last.account);
  const missing = parts.filter((part) => part.missing).map(({ number }) => number);
  const gaps = counts.failed > 0 || counts.skipped > 0 || sources.some(({ state }) => state === 'unavailable');
  return (
    <div class="last">
      <p class="last-title">
        {text.t('ended.title')} <time>{text.dateTime(last.endedAt ?? last.startedAt)}</time>
      </p>
      {!isOwn && (
        <>
          {!(isImport && last.account.username === null) && <AccountLabel account={last.account} />}
          <p>{closingText(last, text)}</p>
        </>
      )}
      <DamagedExport {...last} />
      {last.cause?.code === 'export-damaged' && <ActionButton action="saveDiagnosis" actions={actions} />}
      {parts.length > 0 && <Where last={last} />}
      <RenamedParts {...last} />
      {last.unfound > 0 && <p>{text.t('ended.unfound', { count: last.unfound })}</p>}
      <FailedItems last={last} />
      {isOwn && !isImport && counts.failed > 0 && <ActionButton action="retryFailed" actions={actions} />}
      {isOwn && !isImport && missing.length > 0 && (
        <>
          <p>{missingPartsText(destination, missing, text)}</p>
          <ActionButton action="remakeParts" actions={actions} />
        </>
      )}
      {sources.some(({ reason }) => reason === 'site-changed') && <DiagnosisButton actions={actions} />}
      {parts.length > 0 && gaps && <p>{text.t(destination === 'zip' ? 'ended.report' : 'ended.report-file')}</p>}
      {parts.length > 0 && destination !== 'folder' && <ActionButton action="showFolder" actions={actions} />}
      <SourceList {...last} />
    </div>
  );
}

/** Where an export is, and its size. */
function Where({ last: { destination, parts } }: { last: Snapshot }) {
  const text = useText();
  const bytes = text.bytes(parts.reduce((sum, part) => sum + part.bytes, 0));
  if (destination === 'zip') return <p>{text.t('ended.where', { count: parts.length, bytes })}</p>;
  return (
    <p>
      {text.t(`ended.where-${destination}`, { bytes })} <bdi>{parts[0]?.fileName}</bdi>
    </p>
  );
}
