import { readTheme, subscribeToTheme, type Theme } from '../../lib/settings/theme-setting';
import { cacheTheme } from './cached-theme';

/** Applies the configured theme to a page while it's open. */
export function followTheme(): void {
  const show = (theme: Theme) => {
    document.documentElement.dataset.theme = theme;
    cacheTheme(theme);
  };
  subscribeToTheme(show, new AbortController().signal);
  void readTheme().then(show);
}
