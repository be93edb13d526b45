import { readTheme, subscribeToTheme, type Theme } from '../../lib/settings/theme-setting';
import { cacheTheme } from './cached-theme';

/** Keeps a page of the extension in the theme that is set, as long as it is open. */
export function followTheme(): void {
  const show = (theme: Theme) => {
    document.documentElement.dataset.theme = theme;
    cacheTheme(theme);
  };
  subscribeToTheme(show, new AbortController().signal);
  void readTheme().then(show);
}
