import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { closeWhenIdle, watch } from '../../../entrypoints/background/watch';
import { settle } from '../export/fake-clock';
import { jobWith } from '../export/sample';
import { freshStore } from '../store/fresh-store';

const { ensure, closeUnless } = vi.hoisted(() => ({ ensure: vi.fn(), closeUnless: vi.fn() }));
vi.mock('../../../entrypoints/background/engine-page', () => ({ createEnginePage: () => ({ ensure, closeUnless }) }));

const alarms = async () => (await browser.alarms.getAll()).map(({ name }) => name);

beforeEach(async () => {
  await browser.alarms.clearAll();
  ensure.mockReset().mockResolvedValue(undefined);
  closeUnless.mockReset().mockImplementation((needed: () => Promise<boolean>) => needed());
});

describe('Whoever watches', () => {
  test('makes sure of the engine while there is work, and is woken to look again', async () => {
    const { store } = await freshStore();
    await store.create(jobWith());
    await watch();
    expect(ensure).toHaveBeenCalledOnce();
    expect(await alarms()).toEqual(['watch']);
  });

  test.each(['paused', 'done'] as const)(
    'opens no engine for a job that is %s, and is not woken again',
    async (state) => {
      const { store } = await freshStore();
      await store.create(jobWith({ state }));
      await watch();
      expect(ensure).not.toHaveBeenCalled();
      expect(await alarms()).toEqual([]);
    },
  );

  test('is woken again when the engine does not come up', async () => {
    const { store } = await freshStore();
    await store.create(jobWith());
    ensure.mockRejectedValue(new Error('no page'));
    await watch();
    expect(await alarms()).toEqual(['watch']);
  });

  test('is woken again when the store does not open, and the engine stays where it is', async () => {
    await freshStore();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'UnknownError');
    });
    await watch();
    expect(await alarms()).toEqual(['watch']);
    await closeWhenIdle();
    await settle();
    expect(await alarms()).toEqual(['watch']);
    open.mockRestore();
  });
});
