import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../../lib/i18n/create-text';

/** The words for all views below; the entrypoint provides them. */
export const TextContext = createContext<Text | null>(null);

/** The words of this view. Throws where no `TextContext` was provided. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (text === null) throw new Error('A view was rendered without words: wrap it in <TextContext.Provider value={…}>.');
  return text;
}
