import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { LogoMark } from '../../components/shared/logo-mark';
import { TextContext } from '../../components/shared/text-context';
import { createPageText } from '../../lib/i18n/page-text';
import type { MessageKey } from '../../lib/i18n/translation-types';
import { subscribeToLanguage } from '../../lib/messaging/language-channel';
import { cacheTranslations, readCachedTranslations } from './cached-translations';
import { useTranslations } from './use-translations';

type Props = {
  /** What the page is called, in its tab. */
  titleKey: MessageKey;
  /** The tab shows that alone, without the name of the product (`docs/contract.md`). */
  isWholeTitle?: boolean;
  children: ComponentChildren;
};

const memory = { recall: readCachedTranslations, keep: cacheTranslations };

/** A page of the extension in the language that is set: its words, their direction and its title. Until those are known it shows whose it is. */
export function PageInLanguage({ titleKey, isWholeTitle = titleKey === 'product', children }: Props) {
  const text = useTranslations(subscribeToLanguage, createPageText, memory);
  useLayoutEffect(() => {
    if (text === null) return;
    document.documentElement.lang = text.language;
    document.documentElement.dir = text.direction;
    const title = text.t(titleKey);
    document.title = isWholeTitle ? title : `${title} – ${text.t('product')}`;
  }, [text]);
  if (text === null)
    return (
      <div class="page-begins">
        <LogoMark />
      </div>
    );
  return <TextContext.Provider value={text}>{children}</TextContext.Provider>;
}
