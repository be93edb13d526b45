import type { Snapshot } from '../lib/export/job';
import type { Account } from '../lib/sora/item';
import { ActionButton } from './action-button';
import { DamagedExport } from './damaged-export';
import { Diagnosis } from './diagnosis';
import { FailedItems } from './failed-items';
import { goneWords } from './gone-words';
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
  const { counts, parts, sources, destination } = last;
  const isOwn = account !== null && isSameAccount(account, last.account);
  const gone = parts.filter((part) => part.gone).map(({ number }) => number);
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
      <DamagedExport {...last} />
      {parts.length > 0 && <Where last={last} />}
      <RenamedParts {...last} />
      {last.unfound > 0 && <p>{text.t('ended.unfound', { count: last.unfound })}</p>}
      <FailedItems last={last} />
      {isOwn && counts.failed > 0 && <ActionButton action="retryFailed" actions={actions} />}
      {isOwn && gone.length > 0 && (
        <>
          <p>{goneWords(destination, gone, text)}</p>
          <ActionButton action="remakeParts" actions={actions} />
        </>
      )}
      {sources.some(({ reason }) => reason === 'site-changed') && <Diagnosis actions={actions} />}
      {parts.length > 0 && gaps && <p>{text.t(destination === 'zip' ? 'ended.report' : 'ended.report-file')}</p>}
      {parts.length > 0 && destination !== 'folder' && <ActionButton action="showFolder" actions={actions} />}
      <SourceList sources={sources} />
    </div>
  );
}

/** Where an export lies, and how large it is. */
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
