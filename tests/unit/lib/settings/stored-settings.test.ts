import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { siteLists } from '../../../../lib/model/item';
import { defaultSettings } from '../../../../lib/settings/settings-schema';
import { changeSettings, readSettings } from '../../../../lib/settings/stored-settings';
import { readTheme, subscribeToTheme, type Theme, themeFrom } from '../../../../lib/settings/theme-setting';
import { thrownBy } from '../sora/fake-site';

const { local } = browser.storage;

beforeEach(() => local.clear());

describe('Settings', () => {
  test('that were never changed are the defaults', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test('are stored when changed, without changing others', async () => {
    const changed = { ...defaultSettings, keepAwake: false, sidecars: ['txt'] };
    expect(await changeSettings({ keepAwake: false, sidecars: ['txt'] })).toEqual(changed);
    expect(await changeSettings({ others: undefined })).toEqual(changed);
    expect(await readSettings()).toEqual(changed);
  });

  test.each([null, 'on', 7, [], { keepAwake: 'yes' }, { partBytes: 3, theme: 'pink', somethingElse: {} }])(
    'that are invalid have their defaults, and nothing more: %j',
    async (stored) => {
      await local.set({ settings: stored });
      expect(await readSettings()).toEqual(defaultSettings);
    },
  );

  test('with an invalid one keep the others', async () => {
    await local.set({ settings: { version: 1, ...defaultSettings, others: true, parallelism: 99, theme: 'dark' } });
    expect(await readSettings()).toEqual({ ...defaultSettings, others: true, theme: 'dark' });
  });

  test('of the first version, which stored no number, and of a newer one are read as far as they are known', async () => {
    for (const stored of [{ keepAwake: false }, { version: 99, keepAwake: false, colour: 'blue' }]) {
      await local.set({ settings: stored });
      expect(await readSettings()).toEqual({ ...defaultSettings, keepAwake: false });
    }
  });

  test.each([
    ['leftOut', ['sora3-library']],
    ['partBytes', 1],
    ['nameTemplate', '{nmae}'],
    ['nameTemplate', 'x'.repeat(300)],
    ['sidecars', ['exe']],
    ['parallelism', 33],
    ['parallelism', 2.5],
    ['theme', 'constructor'],
    ['language', 'tlh'],
    ['colour', 'blue'],
    ['__proto__', { others: true }],
  ])('reject invalid values: %s as %j', async (name, value) => {
    const change = JSON.parse(`{ "others": true, ${JSON.stringify(name)}: ${JSON.stringify(value)} }`);
    expect(await thrownBy(changeSettings(change))).toMatchObject({ code: 'bad-message', detail: `settings ${name}` });
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test('leave at least one list for exports', async () => {
    const [one, ...rest] = siteLists;
    expect(await thrownBy(changeSettings({ leftOut: [one, ...rest] }))).toMatchObject({ code: 'bad-message' });
    expect(await changeSettings({ leftOut: rest })).toMatchObject({ leftOut: rest });
  });
});

describe('The theme', () => {
  test('is read on its own, and each change is reported until the subscription ends', async () => {
    const enough = new AbortController();
    const received: Theme[] = [];
    subscribeToTheme((theme) => received.push(theme), enough.signal);
    await changeSettings({ theme: 'dark' });
    expect(received).toEqual(['dark']);
    expect(await readTheme()).toBe('dark');
    enough.abort();
    await changeSettings({ theme: 'light' });
    expect(received).toHaveLength(1);
  });

  test.each([undefined, null, 'dark', { theme: 'toString' }, { theme: 7 }])(
    'is that of the system if it is invalid: %j',
    (stored) => {
      expect(themeFrom(stored)).toBe('system');
    },
  );
});
