import { parse } from '@formatjs/icu-messageformat-parser';
import { type Plugin, Visitor } from 'vite';

const catalogue = /\/lib\/text\/en[\w-]*\.ts$/;

/** What `lib/text/text.ts` says as it stands. */
const plain = /^[^{}'<#]*$/;

/**
 * Reads the messages of the catalogues when the extension is built, so that no page of Sora has to carry the reader of ICU
 * MessageFormat: it is a fifth of the script there.
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
        if (!catalogue.test(id)) return null;
        const messages: { start: number; end: number; words: string }[] = [];
        new Visitor({
          Property({ value }) {
            if (value.type === 'Literal' && typeof value.value === 'string')
              messages.push({ start: value.start, end: value.end, words: value.value });
          },
        }).visit(this.parse(code));
        let compiled = code;
        for (const { start, end, words } of messages.toReversed()) {
          if (plain.test(words)) continue;
          const read = JSON.stringify(parse(words, { ignoreTag: true, captureLocation: false }));
          compiled = compiled.slice(0, start) + read + compiled.slice(end);
        }
        return { code: compiled, map: null };
      },
    },
  };
}
