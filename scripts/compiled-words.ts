import { parse } from '@formatjs/icu-messageformat-parser';
import { type Plugin, Visitor } from 'vite';

const english = /\/lib\/text\/en\/[\w-]+\.ts$/;

/** What `lib/i18n/create-text.ts` says as it stands. */
const plain = /^[^{}'<#]*$/;

/** A message as it stands in what is built: plain words as they are, all others as what the reader of ICU MessageFormat makes of them. */
export const compiled = (words: string) =>
  plain.test(words) ? words : parse(words, { ignoreTag: true, captureLocation: false });

/**
 * Reads the messages of the catalogue when the extension is built, so that no page of Sora has to carry the reader of ICU
 * MessageFormat: it is a fifth of the script there. English stands in the scripts, other languages in files (`language-files.ts`).
 */
export function compiledWords(): Plugin {
  return {
    name: 'compiled-words',
    config: () => ({
      resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
    }),
    transform: {
      order: 'post',
      handler(code, id) {
        if (!english.test(id)) return null;
        const messages: { start: number; end: number; words: string }[] = [];
        new Visitor({
          Property({ value }) {
            if (value.type === 'Literal' && typeof value.value === 'string')
              messages.push({ start: value.start, end: value.end, words: value.value });
          },
        }).visit(this.parse(code));
        let built = code;
        for (const { start, end, words } of messages.toReversed())
          built = built.slice(0, start) + JSON.stringify(compiled(words)) + built.slice(end);
        return { code: built, map: null };
      },
    },
  };
}
