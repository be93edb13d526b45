import { browser } from 'wxt/browser';

/** One word that is remembered until the browser ends. A background that is stopped forgets everything else. */
export function sessionFlag(key: string): { is(word: string): Promise<boolean>; set(word: string): Promise<void> } {
  return {
    is: async (word) => (await browser.storage.session.get(key))[key] === word,
    set: (word) => browser.storage.session.set({ [key]: word }),
  };
}
