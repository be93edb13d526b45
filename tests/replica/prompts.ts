import type { Random } from './seeded-random';

/** Prompts that have broken file names, spreadsheets, pages or parsers. `null`: a task without a prompt. */
export const awkwardPrompts: readonly string[] = [
  '',
  `A very long story. ${'The lighthouse keeper counts every wave that passes. '.repeat(400)}`.slice(0, 20_000),
  '<script>document.title = "taken over"</script><img src=x onerror="alert(1)">',
  '=HYPERLINK("https://example.invalid/?q="&A1,"Click me")',
  '../../../etc/passwd',
  'CON',
  'photo\u202egpm.exe reversed by a right-to-left override',
  'A family \u{1F468}\u200d\u{1F469}\u200d\u{1F467}\u200d\u{1F466} of joined emoji on a beach',
  'half of a pair: \ud83d and then text',
  'first line\nsecond line\r\nthird, with a\ttab',
  '\u{2070E}\u{2A6A5} four-byte ideographs beside \u{1D11E} a clef',
  ' leading space, trailing dots and "quotes", commas; semicolons... ',
];

const subjects = [
  'paper lantern',
  'brass astrolabe',
  'glass orchid',
  'tin robot',
  'snow fox',
  'lighthouse',
  'kite',
] as const;
const places = [
  'above a rainy harbour',
  'in a quiet library',
  'on black velvet',
  'at low tide',
  'in a wheat field',
] as const;
const manners = ['ink wash style', 'slow dolly shot', 'macro photograph', 'at golden hour', 'handheld, 35 mm'] as const;

export function plainPrompt(random: Random): string {
  return `A ${random.pick(subjects)} ${random.pick(places)}, ${random.pick(manners)}`;
}

/** A short title like the site makes from a prompt (sora-api §4.4). */
export function titleOf(prompt: string): string {
  const words = prompt.match(/\p{L}+/gu) ?? [];
  return words
    .slice(1, 5)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
