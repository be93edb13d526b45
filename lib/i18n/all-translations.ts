import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { ko } from './ko';
import type { Language } from './languages';
import { ptBR } from './pt-BR';
import type { Catalogue } from './translation-types';
import { zhCN } from './zh-CN';
import { zhTW } from './zh-TW';

/** All words in all languages. For the build, which makes a file of each language, and for tests: nothing that runs in a browser imports it. */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en,
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
