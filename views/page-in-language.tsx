import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { TextContext } from '../components/text-context';
import { onLanguage } from '../lib/messaging/language';
import type { Key } from '../lib/text/catalogue';
import { createPageText } from '../lib/text/page-text';
import { useWords } from './use-words';

type Props = {
  /** What the page is called, in its tab. */
  titleKey: Key;
  children: ComponentChildren;
};

/** A page of the extension in the language that is set: its words, their direction and its title. */
export function PageInLanguage({ titleKey, children }: Props) {
  const text = useWords(onLanguage, createPageText);
  useLayoutEffect(() => {
    if (text === null) return;
    document.documentElement.lang = text.language;
    document.documentElement.dir = text.direction;
    document.title = titleKey === 'product' ? text.t('product') : `${text.t(titleKey)} – ${text.t('product')}`;
  }, [text]);
  return text === null ? null : <TextContext.Provider value={text}>{children}</TextContext.Provider>;
}
