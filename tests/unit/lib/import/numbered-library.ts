import { type Content, media, padded, type scanFiles, videoOf } from './pile';

/*
 * A library for the tests of imports. Everything has a number below 10,000, from which its ID, texts, times and bytes
 * are made.
 */

const digits = (n: number) => String(n).padStart(4, '0');
export const gen = (n: number) => `gen_01k9testcase0000000000${digits(n)}`;
export const task = (n: number) => `task_01k9testcase0000000000${digits(n)}`;
export const post = (n: number) => `s_690f0000a0b48191001122334455${digits(n)}`;

/** A generation. `n`: also its day in November 2025. */
export const made = (n: number, prompt: string | null = `prompt ${n}`) => ({
  id: gen(n),
  task: task(n),
  prompt,
  createdAt: `2025-11-${String(n).padStart(2, '0')}T10:41:00.000Z`,
});

/** A post of the generation with its number. */
export const posted = (n: number, text = `text ${n}`) => ({
  id: post(n),
  text,
  postedAt: `2025-11-${String(n).padStart(2, '0')}T12:00:00.000Z`,
  by: 'fixture.maker',
  of: made(n),
});

export const video = (n: number, [width, height] = [352, 640]) => videoOf(width ?? 0, height ?? 0, 1000 + n);
export const png = (n: number) => padded(media.png, media.png.length + n);
export const webp = (n: number) => padded(media.webp, media.webp.length + n);

/** The files whose path doesn't match. */
export const without = (files: Record<string, Content>, pattern: RegExp) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !pattern.test(path)));

/** The texts of each item, by ID. */
export const wordsOf = ({ items }: Awaited<ReturnType<typeof scanFiles>>) =>
  Object.fromEntries(items.map(({ item: { id, prompt, caption } }) => [id, { prompt, caption }]));
