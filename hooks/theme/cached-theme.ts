/** What the pages of the extension were shown in last, where it can be read before anything is drawn: settings are told too late for that. */
const storageKey = 'theme';

/** To be called in the head of a page, so that none begins in another theme than its own. */
export function applyCachedTheme(): void {
  document.documentElement.dataset.theme = localStorage.getItem(storageKey) ?? 'system';
}

export function cacheTheme(theme: string): void {
  localStorage.setItem(storageKey, theme);
}
