// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type LibraryScan, useLibraryScan } from '../../../../hooks/library-scan/use-library-scan';
import type { ScanEvent } from '../../../../lib/export/scan/library-scans';
import { publishScan } from '../../../../lib/messaging/scan-channel';
import { found, joining } from '../../lib/export/harness/export-sample';
import { value } from '../live-view/render-live-view';

test('when the lists are complete, all their items are shown: none is inserted later', async () => {
  // This DOM has no locks, so nothing checks whether the view has closed.
  vi.stubGlobal('navigator', { locks: { request: async () => undefined } });
  let view = '';
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    view = (message as { body: { view: string } }).body.view;
    return value(null);
  });
  const reported: { loading: boolean; ids: string[] }[] = [];
  let received: (() => void) | null = null;
  const View = () => {
    const { loading, known }: LibraryScan = useLibraryScan();
    reported.push({ loading, ids: known.ask({}, 'newest').map(({ id }) => id) });
    if (!loading) received?.();
    return null;
  };
  const host = document.createElement('div');
  act(() => render(<View />, host));
  const scan = publishScan(view);
  onTestFinished(() => {
    scan.close();
    render(null, host);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  const page = (id: string): ScanEvent => ({
    type: 'page',
    rows: [joining(null, found(id))],
    lists: [],
    alreadySaved: [],
  });
  const ended = new Promise<void>((resolve) => {
    received = resolve;
  });
  for (const update of [page('one'), page('two'), page('three')]) scan.report(update);
  scan.report({ type: 'end', failure: null });
  await ended;
  expect(reported.filter(({ loading }) => !loading)[0]?.ids.sort()).toEqual(['one', 'three', 'two']);
});
