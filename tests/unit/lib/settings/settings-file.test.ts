import { describe, expect, test } from 'vitest';
import { readSettingsFile, settingsFile } from '../../../../lib/settings/settings-file';
import { defaultSettings, type Settings } from '../../../../lib/settings/settings-schema';

const settings: Settings = {
  leftOut: ['sora1-likes'],
  others: true,
  partBytes: 500_000_000,
  nameTemplate: '{folder}/{date} {title}',
  sidecars: ['json', 'xmp'],
  parallelism: 3,
  keepAwake: false,
  theme: 'dark',
  language: 'zh-TW',
  destination: 'files',
};

const read = (text: string) => readSettingsFile(new Blob([text]));
const file = (change: object) => JSON.stringify({ ...JSON.parse(settingsFile(settings)), ...change });

describe('A settings file', () => {
  test('restores everything that was written into it', async () => {
    expect(await read(settingsFile(settings))).toEqual({ change: settings });
    expect(await read(`\uFEFF${settingsFile(defaultSettings)}`)).toEqual({ change: defaultSettings });
  });

  test('with fewer settings only changes those', async () => {
    expect(await read(file({ settings: { theme: 'light' } }))).toEqual({ change: { theme: 'light' } });
  });

  test.each([
    ['', 'empty'],
    ['no JSON', 'no JSON'],
    ['null', 'null'],
    ['[]', 'a list'],
    ['{"format":"sora-export/1","items":[]}', 'the library of an export'],
    [file({ version: 'one' }), 'no version'],
    [file({ version: undefined }), 'no version at all'],
    [file({ settings: [] }), 'a list of settings'],
    [file({ settings: null }), 'no settings'],
    [`${'['.repeat(30_000)}`, 'a deep nest'],
  ])('is distinguished from other files: %#', async (text) => {
    expect(await read(text)).toEqual({ fault: 'not-settings', detail: '' });
  });

  test('that is huge is not read at all', async () => {
    const huge = { size: 3_000_000_000, text: () => Promise.reject(new Error('was read')) } as unknown as Blob;
    expect(await readSettingsFile(huge)).toEqual({ fault: 'too-large', detail: '' });
  });

  test('of a newer version is rejected', async () => {
    expect(await read(file({ version: 2 }))).toEqual({ fault: 'newer', detail: '' });
  });

  test.each([
    [
      { ...settings, parallelism: 1000 },
      { fault: 'value', detail: 'parallelism' },
    ],
    [
      { ...settings, nameTemplate: '../{id}' },
      { fault: 'value', detail: 'nameTemplate' },
    ],
    [
      { ...settings, partBytes: '500 MB' },
      { fault: 'value', detail: 'partBytes' },
    ],
    [
      { ...settings, colour: 'blue' },
      { fault: 'unknown', detail: 'colour' },
    ],
    [
      { ...settings, ['x'.repeat(500)]: 1 },
      { fault: 'unknown', detail: 'x'.repeat(80) },
    ],
  ])('is rejected as a whole if any part is invalid: %#', async (own, fault) => {
    expect(await read(file({ settings: own }))).toEqual(fault);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'with an object property as key is rejected like any other unknown setting: %s',
    async (key) => {
      const text = file({}).replace('"settings":{', `"settings":{"${key}":{"others":true},`);
      expect(await read(text)).toEqual({ fault: 'unknown', detail: key });
      expect(({} as Record<string, unknown>).others).toBeUndefined();
    },
  );
});
