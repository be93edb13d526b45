// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type StoredSettings, useStoredSettings } from '../../../hooks/use-stored-settings';
import { defaultSettings } from '../../../lib/settings/settings-schema';
import { deferred } from '../lib/export/harness/deferred';
import { act } from './act';
import { failure, value } from './live-view/render-live-view';

const view = (set: object) => value({ settings: { ...defaultSettings, ...set }, canKeepAwake: true });

/** A settings view whose changes are answered one by one, in the order of `changes`. */
async function openSettings() {
  const changes: ReturnType<typeof deferred<unknown>>[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    if ((message as { type: string }).type === 'settings') return view({});
    const answer = deferred<unknown>();
    changes.push(answer);
    return answer.promise;
  });
  let hook: StoredSettings | null = null;
  const View = () => {
    hook = useStoredSettings(() => undefined);
    return null;
  };
  const host = document.createElement('div');
  await act(() => render(<View />, host));
  onTestFinished(() => {
    render(null, host);
    vi.restoreAllMocks();
  });
  const settings = () => hook?.saved?.settings;
  const failed = vi.fn();
  const change = (set: Parameters<StoredSettings['change']>[0]) => act(() => void hook?.change(set).catch(failed));
  const answer = (index: number, response: unknown) => act(() => changes[index]?.resolve(response));
  return { settings, change, answer, failed };
}

test('a change is shown before it is stored, and stays while an earlier change is confirmed', async () => {
  const { settings, change, answer } = await openSettings();
  await change({ theme: 'dark' });
  await change({ others: true });
  expect(settings()).toMatchObject({ theme: 'dark', others: true });
  await answer(0, view({ theme: 'dark' }));
  expect(settings()).toMatchObject({ theme: 'dark', others: true });
  await answer(1, view({ theme: 'dark', others: true, keepAwake: false }));
  expect(settings(), 'what the last answer tells holds').toMatchObject({ others: true, keepAwake: false });
});

test('a change that could not be stored is reported, and the stored value is shown again', async () => {
  const { settings, change, answer, failed } = await openSettings();
  await change({ others: true });
  await answer(0, failure('store-full'));
  expect(settings()?.others).toBe(false);
  expect(failed).toHaveBeenCalledWith(expect.objectContaining({ code: 'store-full' }));
});
