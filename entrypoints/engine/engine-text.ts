import type { Remote } from 'comlink';
import type { Text } from '../../lib/i18n/create-text';
import { createPageText } from '../../lib/i18n/page-text';
import type { PageApi } from './page-api';

/** The words of the language that is set; English where nobody tells it: nothing fails for that. */
export async function engineText(host: Remote<PageApi>): Promise<Text> {
  const spoken = await host.words();
  const { locale, translation } = spoken.ok ? spoken.value : { locale: 'en', translation: null };
  return createPageText(locale, translation ?? undefined);
}
