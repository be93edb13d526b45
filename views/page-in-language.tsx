import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Mark } from '../components/mark';
import { TextContext } from '../components/text-context';
import { onLanguage } from '../lib/messaging/language';
import type { Key } from '../lib/text/catalogue';
import { createPageText } from '../lib/text/page-text';
import { keepWords, recallWords } from './remembered-words';
import { useWords } from './use-words';

type Props = {
  /** What the page is called, in its tab. */
  titleKey: Key;
  children: ComponentChildren;
};

const memory = { recall: recallWords, keep: keepWords };

/** A page of the extension in the language that is set: its words, their direction and its title. Until those are known it shows whose it is. */
export function PageInLanguage({ titleKey, children }: Props) {
  const text = useWords(onLanguage, createPageText, memory);
  useLayoutEffect(() => {
    if (text === null) return;
    document.documentElement.lang = text.language;
    document.documentElement.dir = text.direction;
    document.title = titleKey === 'product' ? text.t('product') : `${text.t(titleKey)} – ${text.t('product')}`;
  }, [text]);
  if (text === null)
    return (
      <div class="page-begins">
        <Mark />
      </div>
    );
  return <TextContext.Provider value={text}>{children}</TextContext.Provider>;
}
