/**
 * A piece of JSON as it stands inside a string literal of a script, without the quotes. Line separators and `<` are escaped as well, so
 * that neither an old parser nor a script element can end the literal early. `JSON.parse` reads it back to the letter, where a
 * literal object would take `__proto__` for something else.
 */
export function insideLiteral(json: string): string {
  return JSON.stringify(json)
    .slice(1, -1)
    .replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What the gallery's scripts call: a list that the gallery takes over, so that they may come before it. */
export const callGallery = '(window.soraGallery=window.soraGallery||[]).push';
