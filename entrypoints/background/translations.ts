import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Language, languageOf } from '../../lib/i18n/languages';
import type { Translation } from '../../lib/i18n/translation-types';
import { tellPages } from '../../lib/messaging/language-channel';
import type { Spoken } from '../../lib/messaging/messages';
import { readSettings } from '../../lib/settings/stored-settings';
import { tellTabs } from './sora-tabs';

/** Words as they were built: plain, or read already (`scripts/compiled-words.ts`). */
const builtWords = v.record(v.string(), v.union([v.string(), v.array(v.looseObject({ type: v.number() }))]));

/** A language's words, from a file of this extension. */
async function translationOf(language: Language): Promise<Translation> {
  const answer = await fetch(new URL(`/words/${language}.json`, location.origin));
  return { language, words: v.parse(builtWords, await answer.json()) as Translation['words'] };
}

/** What every view is to speak. */
export async function words(): Promise<Spoken> {
  const locale = browser.i18n.getUILanguage();
  const { language: chosen } = await readSettings();
  const language = chosen === 'system' ? languageOf(locale) : chosen;
  return { locale, translation: language === 'en' ? null : await translationOf(language) };
}

/** Has every open view ask for the words again. */
export async function tellLanguage(): Promise<void> {
  tellPages();
  await tellTabs('language-changed', {});
}
