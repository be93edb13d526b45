import { browser } from 'wxt/browser';

/** One word that is remembered as long as the browser lives: a background that is stopped forgets the rest. */
export function sessionFlag(key: string): { is(word: string): Promise<boolean>; set(word: string): Promise<void> } {
  return {
    is: async (word) => (await browser.storage.session.get(key))[key] === word,
    set: (word) => browser.storage.session.set({ [key]: word }),
  };
}
