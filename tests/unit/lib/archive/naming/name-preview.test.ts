import { describe, expect, test } from 'vitest';
import { mediaPath, runName, withSuffix } from '../../../../../lib/archive/naming/file-paths';
import { previewNames } from '../../../../../lib/archive/naming/name-preview';
import { defaultTemplate, templateOrDefault } from '../../../../../lib/archive/naming/name-template';
import { named } from './sample-named-item';

const long = (text: string) => text.repeat(300);
/** Items with much to say, in letters of one to four bytes. */
const items = ['w', 'ж', '雨', '🏮'].flatMap((letter) =>
  (['video', 'image', 'reference'] as const).map((kind) =>
    named({
      kind,
      id: `gen_${'0'.repeat(60)}`,
      title: long(letter),
      folders: [long(letter)],
      characters: [long(letter)],
    }),
  ),
);

/** The longest path of a sidecar, from the folder that parts unpack into. */
function longest(template: string): number {
  const run = runName(Date.UTC(2026, 3, 20, 14, 3), () => false);
  const paths = items.map((item) => withSuffix(mediaPath(item, 'webm', templateOrDefault(template)), 999));
  return Math.max(...paths.map((path) => `${run}/${path}.json`.length));
}

describe('The paths of an archive', () => {
  test('have fewer than 180 characters by the default template', () => {
    expect(longest(defaultTemplate)).toBeLessThan(180);
    expect(previewNames(defaultTemplate, [])).toEqual({ paths: [], long: null });
  });

  test.each([
    '{year}/{month}/{title}',
    '{folder}/{title}',
    '{folder}/{character}/{title}',
    'My own folder of films/Second/{title} {prompt}',
  ])('are called long by "%s", and none is longer than that', (template) => {
    const preview = previewNames(template, []);
    const said = 'long' in preview ? (preview.long ?? 0) : 0;
    expect(said).toBeGreaterThan(180);
    expect(longest(template)).toBeLessThanOrEqual(said);
  });

  test.each(['{id}', '{year}/{title}', '{folder}/{id}'])('are not called long by "%s"', (template) => {
    expect(longest(template)).toBeLessThanOrEqual(180);
    expect(previewNames(template, [])).toMatchObject({ long: null });
  });
});
