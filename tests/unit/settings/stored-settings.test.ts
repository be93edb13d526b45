import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { defaultSettings } from '../../../lib/settings/settings';
import { changeSettings, readSettings } from '../../../lib/settings/stored-settings';

const { local } = browser.storage;

beforeEach(() => local.clear());

describe('Settings', () => {
  test('that nobody has set keep the machine awake', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
    expect(defaultSettings).toEqual({ keepAwake: true, language: 'system' });
  });

  test('are kept once set, and no others change with them', async () => {
    expect(await changeSettings({ keepAwake: false })).toEqual({ keepAwake: false, language: 'system' });
    expect(await changeSettings({})).toEqual({ keepAwake: false, language: 'system' });
    expect(await readSettings()).toEqual({ keepAwake: false, language: 'system' });
  });

  test.each([null, 'on', 7, [], { keepAwake: 'yes' }, { keepAwake: 1, somethingElse: {} }, { language: 'tlh' }])(
    'that are broken have their defaults, and nothing more: %j',
    async (stored) => {
      await local.set({ settings: stored });
      expect(await readSettings()).toEqual(defaultSettings);
    },
  );

  test('of a newer version are read as far as they are known', async () => {
    await local.set({ settings: { keepAwake: false, colour: 'blue' }, settings$: { v: 99 } });
    expect(await readSettings()).toEqual({ keepAwake: false, language: 'system' });
  });
});
