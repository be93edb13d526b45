import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Language, languageOf } from '../../lib/i18n/languages';
import type { Translation } from '../../lib/i18n/translation-types';
import { publishLanguage } from '../../lib/messaging/language-channel';
import type { SpokenLanguage } from '../../lib/messaging/messages';
import { readSettings } from '../../lib/settings/stored-settings';
import { notifyTabs } from './sora-tabs';

/** Messages as built: plain text, or already parsed (`scripts/compile-messages.ts`). */
const builtTranslations = v.record(v.string(), v.union([v.string(), v.array(v.looseObject({ type: v.number() }))]));

/** A language's messages, from a file of this extension. */
async function translationOf(language: Language): Promise<Translation> {
  const answer = await fetch(new URL(`/words/${language}.json`, location.origin));
  return { language, words: v.parse(builtTranslations, await answer.json()) as Translation['words'] };
}

/** The language for all views. */
export async function spokenLanguage(): Promise<SpokenLanguage> {
  const locale = browser.i18n.getUILanguage();
  const { language: chosen } = await readSettings();
  const language = chosen === 'system' ? languageOf(locale) : chosen;
  return { locale, translation: language === 'en' ? null : await translationOf(language) };
}

/** Makes every open view request its messages again. */
export async function notifyLanguageChanged(): Promise<void> {
  publishLanguage();
  await notifyTabs('language-changed', {});
}
