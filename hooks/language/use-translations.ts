import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../lib/i18n/create-text';
import type { Translation } from '../../lib/i18n/translation-types';
import { ask } from '../../lib/messaging/message-channel';
import type { Spoken } from '../../lib/messaging/messages';

/** Hears that another language is spoken until the signal is aborted. */
export type SubscribeLanguage = (hear: () => void, signal: AbortSignal) => void;

/** Where a view finds what was spoken last, before it can ask, and leaves what is spoken now. */
type Memory = { recall(): Spoken | null; keep(spoken: Spoken): void };

/**
 * The words of a view in the language that a person has chosen, and at once those of another one when they change it. Null until they are
 * known, so that nothing is shown in a language first that nobody reads; where nobody answers, in English.
 */
export function useWords(
  subscribe: SubscribeLanguage,
  create: (locale: string, translation?: Translation) => Text,
  memory: Memory | null = null,
): Text | null {
  const textOf = ({ locale, translation }: Spoken) => create(locale, translation ?? undefined);
  const [text, setText] = useState(() => {
    const first = memory?.recall() ?? null;
    return first && textOf(first);
  });
  useEffect(() => {
    const gone = new AbortController();
    let newest = 0;
    const look = async () => {
      const mine = ++newest;
      const told = await ask('words', {}).catch(() => null);
      if (gone.signal.aborted || newest !== mine) return;
      setText((shown) => {
        if (told === null) return shown ?? create(navigator.language);
        const language = told.translation?.language ?? 'en';
        return shown?.language === language ? shown : textOf(told);
      });
      if (told !== null) memory?.keep(told);
    };
    subscribe(look, gone.signal);
    // A tab that was asleep has missed what was told.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void look(), {
      signal: gone.signal,
    });
    void look();
    return () => gone.abort();
  }, []);
  return text;
}
