/**
 * The last theme of the extension's pages, where it can be read before anything is drawn. Settings arrive too late for
 * that.
 */
const storageKey = 'theme';

/** Call it in the head of a page, so that no page starts in the wrong theme. */
export function applyCachedTheme(): void {
  document.documentElement.dataset.theme = localStorage.getItem(storageKey) ?? 'system';
}

export function cacheTheme(theme: string): void {
  localStorage.setItem(storageKey, theme);
}
