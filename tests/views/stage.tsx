import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import type { ViewActions } from '../../components/export/view-state';
import { TextContext } from '../../components/shared/text-context';
import { allTranslations } from '../../lib/i18n/all-translations';
import { languageOf } from '../../lib/i18n/languages';
import { createPageText, pageGroups } from '../../lib/i18n/page-text';
import { messagesIn } from '../../lib/i18n/translation-types';

export const say = (action: string) => () => console.log(action);
export const actions: ViewActions = {
  exportAll: say('exportAll'),
  exportLists: say('exportLists'),
  exportWithOthers: say('exportWithOthers'),
  exportNew: say('exportNew'),
  retryFailed: say('retryFailed'),
  remakeParts: say('remakeParts'),
  saveDiagnosis: say('saveDiagnosis'),
  openLibrary: say('openLibrary'),
  openImport: say('openImport'),
  pause: say('pause'),
  resume: say('resume'),
  cancel: say('cancel'),
  showFolder: say('showFolder'),
  allow: say('allow'),
  allowFolder: say('allowFolder'),
  chooseFolder: say('chooseFolder'),
  askAccount: say('askAccount'),
  retry: say('retry'),
  reloadSora: say('reloadSora'),
  reload: say('reload'),
};
/** What the address asks for behind `#`: `view=bar&state=ready`, perhaps with `&language=ja`. */
export const requested = () => new URLSearchParams(location.hash.slice(1));

/** The page's own styles, and places that hold a view. */
const styles: HTMLStyleElement[] = [];
const places: Element[] = [];

export function styleOf(css: string) {
  const style = document.createElement('style');
  style.textContent = css;
  styles.push(style);
  return style;
}

/** Shows a view on this page, or in a place of it. */
export function show(view: ComponentChildren, place: Element = document.body): void {
  const language = languageOf(requested().get('language') ?? 'en');
  const text = createPageText(language, { language, words: messagesIn(allTranslations[language], pageGroups) });
  document.documentElement.lang = text.language;
  // The bar stands in a page of somebody else, which keeps its own direction.
  document.documentElement.dir = requested().get('view') === 'bar' ? 'ltr' : text.direction;
  places.push(place);
  render(<TextContext.Provider value={text}>{view}</TextContext.Provider>, place);
}

/** Takes away what is shown, for another state to be shown on the same page. */
export function clear(): void {
  for (const place of places.splice(0)) render(null, place);
  for (const style of styles.splice(0)) style.remove();
  document.body.replaceChildren();
}
