import ar from '../../locales/ar.json' with { type: 'json' };
import de from '../../locales/de.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import es from '../../locales/es.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import ja from '../../locales/ja.json' with { type: 'json' };
import ko from '../../locales/ko.json' with { type: 'json' };
import ptBR from '../../locales/pt-BR.json' with { type: 'json' };
import zhCN from '../../locales/zh-CN.json' with { type: 'json' };
import zhTW from '../../locales/zh-TW.json' with { type: 'json' };
import type { Language } from './languages';
import type { RequiredMessages } from './required-messages';
import type { Messages } from './translation-types';

/**
 * All messages in all languages. For the build, which makes a file for each language, and for tests. Nothing that runs
 * in a browser imports it.
 */
export const allTranslations: Readonly<Record<Language, Messages>> = {
  en: en satisfies RequiredMessages,
  de,
  fr,
  es,
  'pt-BR': ptBR,
  ja,
  ko,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  ar,
};
