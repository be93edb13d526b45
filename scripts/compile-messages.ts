import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import en from '../locales/en.json' with { type: 'json' };

const english = /\/lib\/i18n\/english\.ts$/;

/** Messages that `lib/i18n/create-text.ts` uses as they are. */
const plain = /^[^{}'<#]*$/;

/** A message in the build: plain text as it is, and others as parsed by the ICU MessageFormat parser. */
export const compileMessage = (words: string) =>
  plain.test(words) ? words : parse(words, { ignoreTag: true, captureLocation: false });

/**
 * Parses the messages at build time, so that pages of Sora don't load the ICU MessageFormat parser, which would be a
 * fifth of the script there. English is in the scripts, other languages in files (`language-files.ts`).
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
