import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Migrations, migrateSettings, settingsVersion } from '../../../../lib/settings/settings-migrations';
import { settingsFrom } from '../../../../lib/settings/settings-schema';

/** Examples of steps to later versions. */
const steps: Migrations = {
  1: ({ awake, ...rest }) => ({ ...rest, keepAwake: awake }),
  2: ({ keepAwake, ...rest }) => ({ ...rest, keepAwake: keepAwake === 'always' }),
};

const example = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/stores/settings-${version}.json`, import.meta.url), 'utf8'));

test('Settings of every version keep what the user has set', () => {
  for (let of = 1; of <= settingsVersion; of++) {
    const { version, ...set } = example(of);
    expect(version).toBe(of);
    expect(settingsFrom({ version, ...set }), `settings-${of}.json`).toMatchObject(set);
  }
});

describe('Settings of an older version', () => {
  test('go through the steps of all versions in between, and no others', () => {
    expect(migrateSettings({ awake: 'always', theme: 'dark' }, steps, 3)).toEqual({ keepAwake: true, theme: 'dark' });
    expect(migrateSettings({ version: 2, keepAwake: 'never' }, steps, 3)).toEqual({ version: 2, keepAwake: false });
    expect(migrateSettings({ version: 3, keepAwake: 'never' }, steps, 3)).toEqual({ version: 3, keepAwake: 'never' });
  });

  test.each([{ version: 'two' }, { version: -1 }, { version: 0.5 }, { version: null }, { version: 1e300 }])(
    'without a version count as those of the first: %j',
    (stored) => {
      expect(migrateSettings({ ...stored, awake: 'always' }, steps, 2)).toMatchObject({ keepAwake: 'always' });
    },
  );

  test('do not affect anything else', () => {
    const stored = JSON.parse('{ "__proto__": { "others": true }, "constructor": 1, "theme": "dark" }');
    const read = settingsFrom(stored);
    expect(read).toMatchObject({ others: false, theme: 'dark' });
    expect(Object.hasOwn(read, 'constructor')).toBe(false);
    expect(({} as Record<string, unknown>).others).toBeUndefined();
  });
});
