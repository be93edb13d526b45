import { firstText, isBlank } from './fill-gaps';

/** Longer titles were written by a person. */
const LONGEST = 60;

/** Titles that the site uses when nobody wrote one, with their sources in sora-api §5. */
const stock = new RegExp(
  `^(?:${[
    'draft your video',
    '(?:image|video) generation',
    '(?:new|untitled) (?:image|video|draft|project|storyboard)',
    'untitled',
    '(?:loop|remix|blend|extend|re-?cut) video',
    'storyboard',
  ].join('|')})$`,
);

/** A number that tells stock titles apart: `New Video 2`, `New Video (2)`, `Untitled-4`, `Untitled #2`. */
const number = /[ _#(-]+\d{1,6}\)?$/;

/** Whether a title is one that the site gives by itself, in any case and with any number behind it. */
export function isStockTitle(title: string): boolean {
  const words = title.trim().replace(/\s+/g, ' ');
  if (words.length > LONGEST) return false;
  return stock.test(
    words
      .toLowerCase()
      .replace(/(?:\.{1,3}|…)$/, '')
      .replace(number, ''),
  );
}

/** The first title that somebody wrote; else the first that isn't blank, else the first there is; null if there is none. */
export function firstTitle(...titles: (string | null)[]): string | null {
  return titles.find((title) => title !== null && !isBlank(title) && !isStockTitle(title)) ?? firstText(...titles);
}

/** What stands before the words of the first shot: `Shot 1 (frame 0):`, or the form of OpenAI's own export (sora-api §3.1). */
const label = /^\s*shot 1(?: \(frame [^)\n]{1,12}\))?:\s*(?:duration:[^\n]*\n)?\s*(?:scene:)?\s*/i;

/** A prompt from its first words on, without the label of a storyboard's first shot. */
export function openingWords(prompt: string): string {
  const words = prompt.replace(label, '');
  return isBlank(words) ? prompt : words;
}
