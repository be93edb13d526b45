import type { Text } from '../../lib/i18n/create-text';
import type { Account } from '../../lib/model/item';
import type { PastExport as Past, Scope } from '../../lib/model/job';
import { DamagedExport } from '../export/damaged-export';
import { FailedItems } from '../export/run/failed-items';
import { RenamedParts } from '../export/run/renamed-parts';
import { AccountLabel } from '../shared/account-label';
import { TrustedButton } from '../shared/buttons/trusted-button';
import { isSameAccount } from '../shared/same-account';
import { useText } from '../shared/text-context';
import { missingPartsText } from './missing-parts-text';

type Props = {
  past: Past;
  /** The account that may retry; null during a run, or if nobody is signed in. */
  account: Account | null;
  onShow(job: string): void;
  onAgain(scope: Scope): void;
};

function scopeText({ scope, media, snapshot: { origin } }: Past, { t }: Text): string {
  if (origin === 'files') return t('history.files');
  const what = t(`history.${scope}`);
  return media ? what : t('history.lists', { what });
}

function figures({ snapshot: { counts, cancelled, parts, destination } }: Past, text: Text): string[] {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  return [
    text.t('history.saved', { count: counts.saved }),
    ...(counts.failed > 0 ? [text.t('figures.failed', { failed: counts.failed })] : []),
    ...(counts.skipped > 0 ? [text.t('figures.skipped', { skipped: counts.skipped })] : []),
    bytes === 0
      ? text.t('history.no-parts')
      : destination === 'zip'
        ? text.t('history.where', { bytes: text.bytes(bytes), count: parts.length })
        : `${text.t(`ended.where-${destination}`, { bytes: text.bytes(bytes) })} ${parts[0]?.fileName}`,
    ...(cancelled ? [text.t('history.cancelled')] : []),
  ];
}

/** A finished export: when it ran, what it exported, its result, where it is, and what can be retried. */
export function PastExport({ past, account, onShow, onAgain }: Props) {
  const text = useText();
  const { snapshot, failed, missingParts: missing, canShow } = past;
  const { job, parts, startedAt, counts, destination, origin } = snapshot;
  const isImport = origin === 'files';
  const isOwn = account !== null && isSameAccount(account, snapshot.account);
  // The site isn't asked for what's missing from an archive built from files.
  const isRepeatable = isOwn && !isImport;
  return (
    <li class="past">
      <h2>
        <time dateTime={new Date(startedAt).toISOString()}>{text.dateTime(startedAt)}</time>
        <span class="past-scope">{scopeText(past, text)}</span>
      </h2>
      {account !== null && !isOwn && !(isImport && snapshot.account.username === null) && (
        <AccountLabel account={snapshot.account} />
      )}
      <ul class="past-figures">
        {figures(past, text).map((figure) => (
          <li key={figure}>{figure}</li>
        ))}
      </ul>
      <DamagedExport {...snapshot} />
      <RenamedParts {...snapshot} />
      {counts.failed > 0 && (
        <div class="past-failed">
          <FailedItems last={snapshot} />
        </div>
      )}
      {missing.length > 0 && <p>{missingPartsText(destination, missing, text)}</p>}
      {parts.length > 0 && !canShow && missing.length === 0 && destination !== 'folder' && (
        <p>{text.t(destination === 'zip' ? 'history.forgotten' : 'history.forgotten-files')}</p>
      )}
      <div class="buttons">
        {canShow && (
          <TrustedButton look="button-plain" onPress={() => onShow(job)}>
            {text.t('history.show')}
          </TrustedButton>
        )}
        {isRepeatable && failed > 0 && (
          <TrustedButton look="button-plain" onPress={() => onAgain({ type: 'failed', job })}>
            {text.t('history.retry', { count: failed })}
          </TrustedButton>
        )}
        {isRepeatable && missing.length > 0 && (
          <TrustedButton look="button-plain" onPress={() => onAgain({ type: 'parts', job, numbers: missing })}>
            {text.t('action.remake-parts')}
          </TrustedButton>
        )}
      </div>
    </li>
  );
}
