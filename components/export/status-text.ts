import type { Text } from '../../lib/i18n/create-text';
import type { Snapshot } from '../../lib/model/job';
import { isSameAccount } from '../shared/same-account';
import type { ViewState } from './view-state';

/** The closing status, in the words of `docs/contract.md`. Its counts include what's missing. */
export function closingText({ counts, cancelled, undelivered = 0, sources }: Snapshot, { t }: Text): string {
  const unavailable = sources.filter(({ state }) => state === 'unavailable').length;
  const { saved, failed, skipped } = counts;
  const complete = t(cancelled ? 'status.complete-cancelled' : 'status.complete', {
    saved,
    failed,
    skipped,
    unavailable,
  });
  if (cancelled) return undelivered === 0 ? complete : t('status.given-up', { complete, count: undelivered });
  const empty = saved + failed + skipped === 0 && unavailable === 0;
  return empty ? t('status.complete-empty', { complete }) : complete;
}

/** Problems that need the user, while everything else continues. */
const waitsForUser = /^(save-|media-elsewhere$)/;

function runText(snapshot: Snapshot, text: Text): string {
  const { state, cause, canceling, waitUntil, phase, destination, origin } = snapshot;
  const isImport = origin === 'files';
  if (phase === 'ended') return closingText(snapshot, text);
  if (canceling && cause !== null)
    return text.t('status.canceling-held', { what: text.failure(cause, destination).what });
  if (canceling && state === 'running') return text.t('status.canceling');
  if (state === 'paused') {
    if (cause === null) return text.t(isImport ? 'status.paused-files' : 'status.paused');
    return text.t('status.paused-by', { what: text.failure(cause, destination).what });
  }
  if (cause !== null) {
    const { what } = text.failure(cause, destination);
    if (cause.code === 'export-damaged') return what;
    return text.t(waitsForUser.test(cause.code) ? 'status.waits-for-you' : 'status.held-up', { what });
  }
  if (waitUntil !== null) return text.t('status.waiting');
  if (isImport && (phase === 'listing' || phase === 'fetching')) return text.t('status.building');
  const isListing = destination !== 'zip' && (phase === 'closing' || phase === 'saving');
  return text.t(isListing ? 'status.writing-lists' : `status.${phase}`);
}

/** The live status. It has no counts of an active run: it must only change with the state, not with every file. */
export function statusText(state: ViewState, text: Text): string {
  switch (state.type) {
    case 'loading':
      return text.t('status.loading');
    case 'signed-out':
      return text.t('status.signed-out');
    case 'unasked':
      return state.last === null ? text.t('status.ready') : closingText(state.last, text);
    case 'ready':
      return state.last !== null && isSameAccount(state.last.account, state.account)
        ? closingText(state.last, text)
        : text.t('status.ready');
    case 'run':
      return runText(state.snapshot, text);
    case 'trouble':
      return text.failure(state.failure).what;
  }
}
