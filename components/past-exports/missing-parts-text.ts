import type { Text } from '../../lib/i18n/create-text';
import type { DestinationName } from '../../lib/model/job';

/** What's no longer in Downloads from an export, by part numbers, and what that means. */
export function missingPartsText(destination: DestinationName, missing: readonly number[], text: Text): string {
  if (destination !== 'zip') return text.t('ended.gone-files');
  const numbers = text.list(missing.map((number) => String(number).padStart(3, '0')));
  return text.t('ended.gone', { count: missing.length, numbers });
}
