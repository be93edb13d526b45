import type { Text } from '../../lib/i18n/create-text';
import type { DestinationName } from '../../lib/model/job';

/** What is no longer in Downloads of an export, by the numbers of its parts, and what that means. */
export function goneWords(destination: DestinationName, gone: readonly number[], text: Text): string {
  if (destination !== 'zip') return text.t('ended.gone-files');
  const numbers = text.list(gone.map((number) => String(number).padStart(3, '0')));
  return text.t('ended.gone', { count: gone.length, numbers });
}
