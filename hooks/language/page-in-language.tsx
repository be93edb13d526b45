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
  /** The page's title in its tab. */
  titleKey: MessageKey;
  /** The tab only shows that, without the product's name (`docs/contract.md`). */
  isWholeTitle?: boolean;
  children: ComponentChildren;
};

const memory = { recall: readCachedTranslations, keep: cacheTranslations };

/**
 * A page of the extension in the configured language, with its text direction and title. Until the translations are
 * known, it only shows the logo.
 */
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
