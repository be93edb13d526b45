import { expect, test } from 'vitest';
import { languageOf } from '../../../../lib/i18n/languages';

test.each([
  ['en-GB', 'en'],
  ['de-AT', 'de'],
  ['fr-CA', 'fr'],
  ['es-419', 'es'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['zh', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['zh-Hans-TW', 'zh-CN'],
  ['ar-EG', 'ar'],
  ['nl', 'en'],
  ['en-US@posix', 'en'],
  ['', 'en'],
])('a browser in %j gets %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
