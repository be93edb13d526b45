import { browser } from 'wxt/browser';

/** A string that's stored until the browser closes. A stopped background loses everything else. */
export function sessionFlag(key: string): { is(word: string): Promise<boolean>; set(word: string): Promise<void> } {
  return {
    is: async (word) => (await browser.storage.session.get(key))[key] === word,
    set: (word) => browser.storage.session.set({ [key]: word }),
  };
}
