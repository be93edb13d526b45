import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../../lib/i18n/create-text';

/** The text for all views below. The entrypoint provides it. */
export const TextContext = createContext<Text | null>(null);

/** The text for this view. Throws if there's no `TextContext`. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (text === null) throw new Error('A view was rendered without words: wrap it in <TextContext.Provider value={…}>.');
  return text;
}
