import { onTheme, readTheme, type Theme } from '../../lib/settings/theme-setting';
import { rememberTheme } from './cached-theme';

/** Keeps a page of the extension in the theme that is set, as long as it is open. */
export function followTheme(): void {
  const show = (theme: Theme) => {
    document.documentElement.dataset.theme = theme;
    rememberTheme(theme);
  };
  onTheme(show, new AbortController().signal);
  void readTheme().then(show);
}
