// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type Look, useLook } from '../../../hooks/use-library-scan';
import type { LookNews } from '../../../lib/export/scan/library-scans';
import { tellLook } from '../../../lib/messaging/scan-channel';
import { found, joining } from '../lib/export/export-sample';
import { value } from './render-live-view';

test('when the lists are said to be read, all that they held is shown: nothing comes in between afterwards', async () => {
  // This DOM has no locks: nobody looks whether the view has gone.
  vi.stubGlobal('navigator', { locks: { request: async () => undefined } });
  let view = '';
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    view = (message as { body: { view: string } }).body.view;
    return value(null);
  });
  const told: { loading: boolean; ids: string[] }[] = [];
  let heard: (() => void) | null = null;
  const View = () => {
    const { loading, known }: Look = useLook();
    told.push({ loading, ids: known.ask({}, 'newest').map(({ id }) => id) });
    if (!loading) heard?.();
    return null;
  };
  const host = document.createElement('div');
  act(() => render(<View />, host));
  const look = tellLook(view);
  onTestFinished(() => {
    look.close();
    render(null, host);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  const page = (id: string): LookNews => ({ type: 'page', rows: [joining(null, found(id))], lists: [], had: [] });
  const ended = new Promise<void>((resolve) => {
    heard = resolve;
  });
  for (const news of [page('one'), page('two'), page('three')]) look.tell(news);
  look.tell({ type: 'end', failure: null });
  await ended;
  expect(told.filter(({ loading }) => !loading)[0]?.ids.sort()).toEqual(['one', 'three', 'two']);
});
