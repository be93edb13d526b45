import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../lib/i18n/create-text';
import type { Translation } from '../../lib/i18n/translation-types';
import { sendMessage } from '../../lib/messaging/message-channel';
import type { SpokenLanguage } from '../../lib/messaging/messages';

/** Hears that another language is spoken until the signal is aborted. */
export type SubscribeLanguage = (listener: () => void, signal: AbortSignal) => void;

/** Where a view finds what was spoken last, before it can ask, and leaves what is spoken now. */
type Memory = { recall(): SpokenLanguage | null; keep(spoken: SpokenLanguage): void };

/**
 * The words of a view in the language that a person has chosen, and at once those of another one when they change it. Null until they are
 * known, so that nothing is shown in a language first that nobody reads; where nobody answers, in English.
 */
export function useTranslations(
  subscribe: SubscribeLanguage,
  create: (locale: string, translation?: Translation) => Text,
  memory: Memory | null = null,
): Text | null {
  const textOf = ({ locale, translation }: SpokenLanguage) => create(locale, translation ?? undefined);
  const [text, setText] = useState(() => {
    const first = memory?.recall() ?? null;
    return first && textOf(first);
  });
  useEffect(() => {
    const missing = new AbortController();
    let newest = 0;
    const scan = async () => {
      const mine = ++newest;
      const reported = await sendMessage('background', 'translations', {}).catch(() => null);
      if (missing.signal.aborted || newest !== mine) return;
      setText((shown) => {
        if (reported === null) return shown ?? create(navigator.language);
        const language = reported.translation?.language ?? 'en';
        return shown?.language === language ? shown : textOf(reported);
      });
      if (reported !== null) memory?.keep(reported);
    };
    subscribe(scan, missing.signal);
    // A tab that was asleep has missed what was told.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void scan(), {
      signal: missing.signal,
    });
    void scan();
    return () => missing.abort();
  }, []);
  return text;
}
