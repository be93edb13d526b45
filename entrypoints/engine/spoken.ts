import type { Remote } from 'comlink';
import { createPageText } from '../../lib/text/page-text';
import type { Text } from '../../lib/text/text';
import type { Host } from './host';

/** The words of the language that is set; English where nobody tells it: nothing fails for that. */
export async function spokenText(host: Remote<Host>): Promise<Text> {
  const spoken = await host.words();
  const { locale, translation } = spoken.ok ? spoken.value : { locale: 'en', translation: null };
  return createPageText(locale, translation ?? undefined);
}
