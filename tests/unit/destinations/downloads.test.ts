import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { lookAtDownload, saveToDownloads, showInFolder } from '../../../lib/destinations/downloads';
import { thrownBy } from '../sora/fake-site';

afterEach(() => {
  vi.restoreAllMocks();
});

const name = 'Sora export/Sora export 2026-04-20 14-03 - part 001.zip';

/** The downloads of a browser that knows these; what is not given here does nothing. */
function downloads(known: object[]) {
  return {
    search: vi.spyOn(browser.downloads, 'search').mockImplementation(async () => known as never),
    download: vi.spyOn(browser.downloads, 'download').mockImplementation(async () => 7),
    show: vi.spyOn(browser.downloads, 'show').mockImplementation(() => undefined as never),
    showDefaultFolder: vi.spyOn(browser.downloads, 'showDefaultFolder').mockImplementation(() => undefined as never),
  };
}

describe('A copy to Downloads', () => {
  test('asks nobody where to, and never replaces a file unless it is our own broken one', async () => {
    const { download } = downloads([]);
    expect(await saveToDownloads('blob:x', name, false)).toBe(7);
    await saveToDownloads('blob:x', name, true);
    expect(download.mock.calls.map(([given]) => given)).toEqual([
      { url: 'blob:x', filename: name, saveAs: false, conflictAction: 'uniquify' },
      { url: 'blob:x', filename: name, saveAs: false, conflictAction: 'overwrite' },
    ]);
  });

  test('that the browser refuses is told with its reason', async () => {
    downloads([]).download.mockRejectedValue(new Error('Invalid filename'));
    expect(await thrownBy(saveToDownloads('blob:x', name, false))).toMatchObject({
      code: 'save-failed',
      detail: 'Invalid filename',
    });
  });

  test.each([
    [
      'complete, with its size on the disk',
      [{ state: 'complete', exists: true, fileSize: 9, bytesReceived: 5 }],
      'complete',
      9,
    ],
    ['removed from the disk', [{ state: 'complete', exists: false, fileSize: 9 }], 'missing', 0],
    ['removed from the list', [], 'missing', 0],
    ['broken off', [{ state: 'interrupted', fileSize: 3, error: 'FILE_NO_SPACE' }], 'interrupted', 3],
  ])('is seen as %s', async (_what, known, state, bytes) => {
    downloads(known);
    expect(await lookAtDownload(7)).toMatchObject({ state, bytes });
  });
});

test('The folder is shown at the last copy, or as a whole when that is gone', async () => {
  const there = downloads([{ id: 7 }]);
  await showInFolder(7);
  expect([there.show.mock.calls, there.showDefaultFolder.mock.calls.length]).toEqual([[[7]], 0]);

  const gone = downloads([]);
  await showInFolder(7);
  await showInFolder(null);
  expect(gone.showDefaultFolder).toHaveBeenCalledTimes(2);
});
