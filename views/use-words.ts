import { useEffect, useState } from 'preact/hooks';
import { ask } from '../lib/messaging/channel';
import type { Translation } from '../lib/text/catalogue';
import type { Text } from '../lib/text/text';

/** Hears that another language is spoken until the signal is aborted. */
export type SubscribeLanguage = (hear: () => void, signal: AbortSignal) => void;

/**
 * The words of a view in the language that a person has chosen, and at once those of another one when they change it. Null until they are
 * known, so that nothing is shown in a language first that nobody reads; where nobody answers, in English.
 */
export function useWords(
  subscribe: SubscribeLanguage,
  create: (locale: string, translation?: Translation) => Text,
): Text | null {
  const [text, setText] = useState<Text | null>(null);
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
        return shown?.language === language ? shown : create(told.locale, told.translation ?? undefined);
      });
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
