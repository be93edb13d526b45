/**
 * Escapes JSON for a string literal of a script, without the quotes. Also escapes `<` and line separators, so neither
 * an old parser nor a script element ends the literal early. `JSON.parse` then reads the exact value; an object
 * literal would treat `__proto__` specially.
 */
export function insideLiteral(json: string): string {
  return JSON.stringify(json)
    .slice(1, -1)
    .replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What the gallery's data scripts call: an array that the gallery takes over later, so they can load first. */
export const callGallery = '(window.soraGallery=window.soraGallery||[]).push';
