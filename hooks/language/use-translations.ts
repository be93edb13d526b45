import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../lib/i18n/create-text';
import type { Translation } from '../../lib/i18n/translation-types';
import { sendMessage } from '../../lib/messaging/message-channel';
import type { SpokenLanguage } from '../../lib/messaging/messages';

/** Calls the listener when the language changes, until the signal is aborted. */
export type SubscribeLanguage = (listener: () => void, signal: AbortSignal) => void;

/** Where a view finds the last translations before it can request them, and stores the current ones. */
type Memory = { recall(): SpokenLanguage | null; keep(spoken: SpokenLanguage): void };

/**
 * The translations of a view in the configured language, updated when the user changes it. Null until they're known, so
 * that nothing is shown in a wrong language first. English if there's no response.
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
    const unmounted = new AbortController();
    let newest = 0;
    const readTranslations = async () => {
      const mine = ++newest;
      const spoken = await sendMessage('background', 'translations', {}).catch(() => null);
      if (unmounted.signal.aborted || newest !== mine) return;
      setText((shown) => {
        if (spoken === null) return shown ?? create(navigator.language);
        const language = spoken.translation?.language ?? 'en';
        return shown?.language === language ? shown : textOf(spoken);
      });
      if (spoken !== null) memory?.keep(spoken);
    };
    subscribe(readTranslations, unmounted.signal);
    // A sleeping tab misses messages.
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && void readTranslations(),
      {
        signal: unmounted.signal,
      },
    );
    void readTranslations();
    return () => unmounted.abort();
  }, []);
  return text;
}
