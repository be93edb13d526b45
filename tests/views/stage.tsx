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
/** The parameters after `#`: `view=bar&state=ready`, maybe with `&language=ja`. */
export const requested = () => new URLSearchParams(location.hash.slice(1));

/** The page's own styles and the containers of a view. */
const styles: HTMLStyleElement[] = [];
const places: Element[] = [];

export function styleOf(css: string) {
  const style = document.createElement('style');
  style.textContent = css;
  styles.push(style);
  return style;
}

/** Shows a view on this page, or in one of its elements. */
export function show(view: ComponentChildren, place: Element = document.body): void {
  const language = languageOf(requested().get('language') ?? 'en');
  const text = createPageText(language, { language, words: messagesIn(allTranslations[language], pageGroups) });
  document.documentElement.lang = text.language;
  // The bar is part of a page of the site, which has its own direction.
  document.documentElement.dir = requested().get('view') === 'bar' ? 'ltr' : text.direction;
  places.push(place);
  render(<TextContext.Provider value={text}>{view}</TextContext.Provider>, place);
}

/** Removes what is shown, so that the same page can show another state. */
export function clear(): void {
  for (const place of places.splice(0)) render(null, place);
  for (const style of styles.splice(0)) style.remove();
  document.body.replaceChildren();
}
