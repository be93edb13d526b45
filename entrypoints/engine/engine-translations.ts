import type { Remote } from 'comlink';
import { closingText } from '../../components/export/status-text';
import type { Text } from '../../lib/i18n/create-text';
import { createPageText } from '../../lib/i18n/page-text';
import type { Snapshot } from '../../lib/model/job';
import type { PageApi } from './page-api-for-worker';

/** The translations in the configured language, or English if the background doesn't respond. */
export async function loadEngineText(host: Remote<PageApi>): Promise<Text> {
  const language = await host.translations();
  const { locale, translation } = language.ok ? language.value : { locale: 'en', translation: null };
  return createPageText(locale, translation ?? undefined);
}

/**
 * Makes the background notify the user how a run ended. The engine provides the text, because the background has none.
 */
export async function notifyEnd(host: Remote<PageApi>, snapshot: Snapshot): Promise<void> {
  const text = await loadEngineText(host);
  await host.notifyEnd({ job: snapshot.job, title: text.t('product'), message: closingText(snapshot, text) });
}
