import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import en from '../locales/en.json' with { type: 'json' };

const english = /\/lib\/i18n\/english\.ts$/;

/** What `lib/i18n/create-text.ts` says as it stands. */
const plain = /^[^{}'<#]*$/;

/** A message as it stands in what is built: plain words as they are, all others as what the reader of ICU MessageFormat makes of them. */
export const compileMessage = (words: string) =>
  plain.test(words) ? words : parse(words, { ignoreTag: true, captureLocation: false });

/**
 * Reads the messages of the catalogue when the extension is built, so that no page of Sora has to carry the reader of ICU
 * MessageFormat: it is a fifth of the script there. English stands in the scripts, other languages in files (`language-files.ts`).
 */
export function compileMessages(): Plugin {
  return {
    name: 'compile-messages',
    config: () => ({
      resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
    }),
    transform: {
      order: 'pre',
      handler(_code, id) {
        if (!english.test(id)) return null;
        const groups = Object.entries(en).map(([group, messages]) => {
          const built = Object.entries(messages).map(([key, words]) => [key, compileMessage(words)]);
          return `export const ${group} = ${JSON.stringify(Object.fromEntries(built))};`;
        });
        return { code: groups.join('\n'), map: null };
      },
    },
  };
}
