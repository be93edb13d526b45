import type { ExportReport } from '../../lib/archive/verify/verify-export';
import type { Text } from '../../lib/i18n/create-text';
import type { VerifyState } from './verify-state';

/** Part numbers as in their file names. */
export const partNames = (numbers: number[]): string[] => numbers.map((number) => String(number).padStart(3, '0'));

export type VerificationResult = 'intact' | 'incomplete' | 'damaged';

/** Unexpected files don't damage an export. */
export function resultOf({ damaged, missing, parts, against }: ExportReport): VerificationResult {
  if (damaged.length > 0) return 'damaged';
  return missing.length > 0 || parts.missing.length > 0 || against === 'records' ? 'incomplete' : 'intact';
}

/** The result as a complete sentence. */
export function resultText(report: ExportReport, text: Text): string {
  const { intact, damaged, changed, missing } = report;
  const result = resultOf(report);
  if (result === 'intact' && changed.length === 0)
    return text.t('verify.intact', { files: intact.files, bytes: text.bytes(intact.bytes) });
  const counted = [
    ...(damaged.length > 0 ? [text.t('verify.damaged', { count: damaged.length })] : []),
    ...(missing.length > 0 ? [text.t('verify.missing', { count: missing.length })] : []),
    ...(changed.length > 0 ? [text.t('verify.changed', { count: changed.length })] : []),
    text.t('verify.rest', { files: intact.files }),
  ];
  return text.t(`verify.is-${result}`, { counted: text.list(counted) });
}

/** The live status. It has no counts: it only changes with the state. */
export function verifyStatus(state: VerifyState, text: Text): string {
  switch (state.type) {
    case 'idle':
      return text.t('verify.ready');
    case 'collecting':
      return text.t('verify.collecting');
    case 'checking':
      return text.t('verify.checking', { name: state.name });
    case 'failed':
      return text.failure(state.failure).what;
    case 'done': {
      const { reports } = state.verified;
      const [only] = reports;
      if (only === undefined) return text.t('verify.nothing');
      if (reports.length === 1) return resultText(only, text);
      const intact = reports.filter((report) => resultOf(report) === 'intact').length;
      return text.t('verify.several', { count: reports.length, intact });
    }
  }
}
