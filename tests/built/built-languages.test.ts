import { describe, expect, test } from 'vitest';
import { languages } from '../../lib/i18n/languages';
import { browsers, readBuilt, readManifest } from './build';

const json = (build: (typeof browsers)[number], path: string) => JSON.parse(readBuilt(build, path).toString('utf8'));

describe.each(browsers)('The build for %s', (build) => {
  test.each(languages)('has a name and a description in $name for the browser and its shop', ({ tag }) => {
    const messages = json(build, `_locales/${tag.replace('-', '_')}/messages.json`);
    const { name, description, default_locale } = readManifest(build);
    expect([name, description, default_locale]).toEqual(['__MSG_name__', '__MSG_description__', 'en']);
    expect(messages.name.message).toBe('Sora Export');
    expect(messages.description.message).toMatch(/Sora/);
  });

  test('carries the words of every language except English as parsed data', () => {
    for (const { tag } of languages.filter(({ tag }) => tag !== 'en')) {
      const words: Record<string, unknown> = json(build, `words/${tag}.json`);
      expect(typeof words['action.export-all']).toBe('string');
      expect(words['figures.parts']).toEqual(expect.arrayContaining([expect.objectContaining({ value: 'count' })]));
    }
  });
});
