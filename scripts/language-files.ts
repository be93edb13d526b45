import type { WxtHooks } from 'wxt';
import { callGallery, insideLiteral } from '../lib/archive/gallery/gallery-script';
import { allTranslations } from '../lib/i18n/all-translations';
import { galleryGroups } from '../lib/i18n/gallery-text';
import { type Language, languages } from '../lib/i18n/languages';
import { pageGroups } from '../lib/i18n/page-text';
import { type MessageGroup, messagesIn } from '../lib/i18n/translation-types';
import { compileMessage } from './compile-messages';

/** English is in the scripts. */
const others = languages.map(({ tag }) => tag).filter((tag) => tag !== 'en');

const compiledIn = (language: Language, groups: readonly MessageGroup[]) =>
  Object.fromEntries(
    Object.entries(messagesIn(allTranslations[language], groups)).map(([key, words]) => [key, compileMessage(words)]),
  );

/** `gallery/words.js` of every archive: the gallery's messages in each language except English. */
export function galleryWords(): string {
  const words = Object.fromEntries(others.map((language) => [language, compiledIn(language, galleryGroups)]));
  return `${callGallery}(["words",JSON.parse("${insideLiteral(JSON.stringify(words))}")]);\n`;
}

/**
 * The manifest's messages for browsers and stores (https://developer.chrome.com/docs/extensions/reference/api/i18n),
 * whose tags have an underscore.
 */
const manifestWords = (language: Language) => ({
  name: { message: allTranslations[language].bar.product },
  description: { message: allTranslations[language].manifest['manifest.description'] },
});

/** Adds the language files to a build. */
export const addLanguageFiles: WxtHooks['build:publicAssets'] = (_wxt, files) => {
  for (const { tag } of languages)
    files.push({
      relativeDest: `_locales/${tag.replace('-', '_')}/messages.json`,
      contents: JSON.stringify(manifestWords(tag)),
    });
  for (const language of others)
    files.push({ relativeDest: `words/${language}.json`, contents: JSON.stringify(compiledIn(language, pageGroups)) });
  files.push({ relativeDest: 'words/gallery.js', contents: galleryWords() });
};
