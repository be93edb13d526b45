import type { Text } from '../../lib/i18n/create-text';
import type { ScanProgress } from '../../lib/import/import-types';
import type { ScanSummary } from '../../lib/import/scan/summarize-sources';
import type { Failure } from '../../lib/model/failure';
import { spaceText } from '../export/estimate-text';
import { closingText, statusText } from '../export/status-text';
import type { ArchivePlace, ImportState } from './import-state';

/** The result of a scan, in the words of `docs/contract.md`. */
function foundText({ items, sources, bytes, unrecognized }: ScanSummary, text: Text): string {
  const found = text.t('import.found', { items, sources: sources.length, bytes: text.bytes(bytes) });
  const count = unrecognized.files;
  return count === 0 ? found : text.t('import.found-unrecognized', { found, count });
}

/** Whether a run waits for files that only the user can provide. */
export const needsFiles = (cause: Failure | null): boolean => cause?.code === 'files-needed';

/** The live status. It only changes with the state, not with every file. */
export function importStatus({ run, scan, build, offer }: ImportState, text: Text): string {
  if (run.type === 'failed') return text.failure(run.failure).what;
  if (run.type === 'on') {
    const { snapshot } = run;
    const status = statusText({ type: 'run', snapshot }, text);
    if (!needsFiles(snapshot.cause) || typeof offer === 'string') return status;
    return 'missing' in offer ? text.t('import.missing', offer) : text.sentences(status, text.explain(offer));
  }
  if (build === 'starting') return text.t('import.starting');
  if (build === 'is-destination') return text.t('import.is-destination');
  if (build !== 'idle') return text.failure(build).what;
  switch (scan.type) {
    case 'none':
      return run.type === 'off' && run.last !== null ? closingText(run.last, text) : text.t('import.ready');
    case 'collecting':
      return text.t('import.collecting');
    case 'scanning':
      return text.t('import.scanning');
    case 'scanned':
      return foundText(scan.summary, text);
    case 'failed':
      return text.failure(scan.failure).what;
  }
}

/** The progress of a scan. */
export const progressText = ({ step, done, total }: ScanProgress, { t }: Text): string =>
  t(`import.step.${step}`, { done, total });

/** The size of an archive built from the scan. */
export function archiveSize({ items, bytes, unrecognized }: ScanSummary, withUnrecognized: boolean) {
  return withUnrecognized ? { items: items + unrecognized.files, bytes: bytes + unrecognized.bytes } : { items, bytes };
}

/** The space and time that an archive needs. */
export function needsText(
  size: ReturnType<typeof archiveSize>,
  { destination, maxStorage, free }: ArchivePlace,
  bytesPerSecond: number,
  text: Text,
): string[] {
  const needed = maxStorage === null ? null : Math.min(size.bytes, maxStorage);
  const duration = text.duration(Math.ceil(size.bytes / bytesPerSecond));
  const room =
    free === null
      ? text.t('import.size', { bytes: text.bytes(size.bytes) })
      : spaceText({ all: { ...size, certainty: 'exact' }, room: { destination, needed, free } }, text);
  return [...(room === null ? [] : [room]), text.t('import.time', { duration })];
}
