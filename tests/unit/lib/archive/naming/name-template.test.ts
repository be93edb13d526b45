import { describe, expect, test } from 'vitest';
import { mediaPath } from '../../../../../lib/archive/naming/file-paths';
import { parseTemplate } from '../../../../../lib/archive/naming/name-template';
import { named, parsed } from './sample-named-item';

const fox = named({
  id: 'gen_1',
  createdAt: '2025-11-01T10:41:22.000Z',
  title: 'Folded fox',
  prompt: 'a fox made of folded newspaper',
  author: 'fixture.maker',
  model: 'sy_8',
  width: 704,
  height: 1280,
  durationSeconds: 10.1,
  seed: 7,
  folders: ['Animals: paper', 'Second'],
  characters: ['Rusty'],
  sources: ['sora2-drafts', 'sora2-posts'],
});

/** Path below `data/videos/`. */
const path = (template: string, item: Partial<typeof fox> = {}) =>
  mediaPath({ ...fox, ...item }, 'mp4', parsed(template)).replace('data/videos/', '');
/** File name without folders. */
const name = (template: string, item: Partial<typeof fox> = {}) => path(template, item).replace(/^.*\//, '');

describe('A name template', () => {
  test("replaces each token with the item's value", () => {
    expect(name('{year} {month} {day} {date} {time} {title} [{id}]')).toBe(
      '2025 11 01 2025-11-01 10-41 Folded fox [gen_1].mp4',
    );
    expect(name('{prompt} - {id}')).toBe('a fox made of folded newspaper - gen_1.mp4');
    expect(name('{kind} {author} {model} {width}x{height} {ratio} {duration} {seed} {id}')).toBe(
      'video fixture.maker sy_8 704x1280 9x16 10s 7 gen_1.mp4',
    );
    expect(name('{source} {folder} {character} {id}')).toBe('sora2-drafts Animals paper Rusty gen_1.mp4');
  });

  test('without the id gets it at the end', () => {
    expect(name('{title}')).toBe('Folded fox [gen_1].mp4');
    expect(path('{id}/{title}')).toBe('gen_1/Folded fox [gen_1].mp4');
    expect(path('{folder}/')).toBe('Animals paper/[gen_1].mp4');
  });

  test("without a folder uses the month's, with folders uses those", () => {
    expect(path('{title}')).toBe('2025-11/Folded fox [gen_1].mp4');
    expect(path('{year}/{folder}/{title}')).toBe('2025/Animals paper/Folded fox [gen_1].mp4');
  });

  test('gives each file a folder, even if its folder token is unknown, so that all have the same depth', () => {
    expect(path('{folder}/{title}', { folders: [] })).toBe('unknown/Folded fox [gen_1].mp4');
    expect(path('{title}', { createdAt: null })).toBe('undated/Folded fox [gen_1].mp4');
  });

  test.each([
    ['{date} {time} {title} [{id}]', 'Folded fox [gen_1].mp4'],
    ['{title} ({model}) [{id}]', 'Folded fox [gen_1].mp4'],
    ['{title} [{model}, {seed}] {id}', 'Folded fox [, ] gen_1.mp4'],
    ['{model} - {title} - [{id}]', 'Folded fox - [gen_1].mp4'],
    ['{title} - {model} - [{id}]', 'Folded fox - [gen_1].mp4'],
    ['{id} {title} - {model}', 'gen_1 Folded fox.mp4'],
    ['{id}_{model}_{title}', 'gen_1_Folded fox.mp4'],
    ['by {author} {id}', 'by gen_1.mp4'],
  ])('leaves no gap for unknown values: %s', (template, expected) => {
    expect(name(template, { createdAt: null, model: null, seed: null, author: null })).toBe(expected);
  });

  test("keeps a value's separators if its neighbor is unknown", () => {
    expect(name('{title}{model} [{id}]', { title: 'What (is', model: null })).toBe('What (is [gen_1].mp4');
    expect(name('{id}{model}', { id: 'gen_-_', model: null })).toBe('gen_-_.mp4');
  });

  test('cuts the longest text first, never the id, and no number before any text', () => {
    const long = { title: 'long '.repeat(40), folders: ['short'], id: 'x'.repeat(64) };
    expect(name('{date} {folder} {title} {id}', long)).toMatch(/^2025-11-01 short (long ){4}\w+ x{64}\.mp4$/);
    const both = { title: 'a'.repeat(200), prompt: 'b'.repeat(300) };
    expect(name('{title} {prompt} {id}', both)).toMatch(/^a{48,49} b{48,49} gen_1\.mp4$/);
  });

  test('drops dates if fixed text leaves them no room', () => {
    const id = 'x'.repeat(64);
    const cut = name('{title} thirty-six characters of ones own! {date}{id}', { id, title: 'a title' });
    expect(cut).toBe(`thirty-six characters of ones own! ${id}.mp4`);
  });

  test.each([
    ['', 'empty', ''],
    [' \u200b ', 'empty', ''],
    ['{name} {id}', 'unknown-token', '{name}'],
    ['{ID}', 'unknown-token', '{ID}'],
    ['{}', 'unknown-token', '{}'],
    ['{constructor}', 'unknown-token', '{constructor}'],
    ['{title', 'brace', '{'],
    ['title}', 'brace', '}'],
    ['{ti{tle}', 'brace', '{'],
    ['{date}: {title}', 'character', ':'],
    ['100% {title}', 'character', '%'],
    ['a\tb', 'character', '\t'],
    ['C:\\{title}', 'character', ':'],
    ['/{title}', 'folder', '/{title}'],
    ['{year}//{title}', 'folder', '{year}//{title}'],
    ['../{title}', 'folder', '../{title}'],
    ['{year}/{month}/{day}/{title}', 'depth', '2'],
    [`${'long '.repeat(8)}{id}`, 'length', `${'long '.repeat(8)}{id}`],
    ['{id}{id}', 'length', '{id}{id}'],
    [`${'x'.repeat(30)}/{id}`, 'length', `${'x'.repeat(30)}/{id}`],
  ])('%j is rejected with its fault', (template, fault, detail) => {
    expect(parseTemplate(template)).toEqual({ fault, detail });
  });

  test('may contain emoji and accented letters, in any normalization', () => {
    expect(name('❤\ufe0f cafe\u0301 {id}')).toBe('❤ café gen_1.mp4');
  });
});
