import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { downloadStatus, saveToDownloads, showInFolder } from '../../../../lib/browser/browser-downloads';
import { thrownBy } from '../sora/fake-site';

afterEach(() => {
  vi.restoreAllMocks();
});

const name = 'Sora export/Sora export 2026-04-20 14-03 - part 001.zip';

/** What a crash leaves of our copy: Chromium then no longer says which extension started it. */
const beside = name.replace('.zip', '(1).zip');

const ownCopy = {
  id: 5,
  url: `blob:${browser.runtime.getURL('/')}0b9d`,
  filename: `/Downloads/${name}`,
  state: 'complete',
  exists: true,
};

/** A browser with these downloads. Everything else does nothing. */
function downloads(known: object[]) {
  return {
    search: vi.spyOn(browser.downloads, 'search').mockImplementation(async () => known as never),
    download: vi.spyOn(browser.downloads, 'download').mockImplementation(async () => 7),
    cancel: vi.spyOn(browser.downloads, 'cancel').mockImplementation(async () => undefined),
    erase: vi.spyOn(browser.downloads, 'erase').mockImplementation(async () => []),
    show: vi.spyOn(browser.downloads, 'show').mockImplementation(() => undefined as never),
    showDefaultFolder: vi.spyOn(browser.downloads, 'showDefaultFolder').mockImplementation(() => undefined as never),
  };
}

describe('A copy to Downloads', () => {
  test('shows no dialog, looks for no earlier copy at first, and reports its path as soon as it has one', async () => {
    const { download, search } = downloads([ownCopy]);
    expect(await saveToDownloads('blob:x', name, false, null)).toEqual({ download: 7, downloadPath: name });
    expect(download.mock.calls).toEqual([
      [{ url: 'blob:x', filename: name, saveAs: false, conflictAction: 'uniquify' }],
    ]);
    expect(search.mock.calls).toEqual([[{ id: 7 }]]);
  });

  test.each([
    ['/home/somebody/Downloads', '/', '.zip'],
    ['C:\\Users\\somebody\\Downloads', '\\', ' (1).zip'],
    ['/home/somebody/Downloads', '/', '(2).zip'],
  ])('replaces our own earlier copy in place: %s%s…%s', async (folder, slash, ending) => {
    const lies = name.replace('.zip', ending);
    const filename = `${folder}${slash}${lies.replace('/', slash)}`;
    const { download } = downloads([{ ...ownCopy, filename }]);
    await saveToDownloads('blob:x', name, true, null);
    expect(download.mock.calls).toMatchObject([[{ filename: lies, conflictAction: 'overwrite' }]]);
  });

  test.each([
    ['that another extension has saved', { url: 'blob:chrome-extension://other/0b9d' }],
    ['that the user has downloaded', { url: 'https://example.org/x.zip' }],
    ['with another name', { filename: `/Downloads/${name.replace('001', '0011')}` }],
    ['in another folder', { filename: `/Downloads/Other/${name.split('/')[1]}` }],
    ['that replaces ours, which is missing', { exists: false }],
  ])('never replaces a file %s', async (_what, fields) => {
    const { download } = downloads([{ ...ownCopy, ...fields }]);
    await saveToDownloads('blob:x', name, true, null);
    expect(download.mock.calls).toMatchObject([[{ filename: name, conflictAction: 'uniquify' }]]);
  });

  test('replaces the earlier copy that was seen, if the browser has forgotten it', async () => {
    const { download } = downloads([]);
    const seen = name.replace('.zip', ' (1).zip');
    await saveToDownloads('blob:x', name, true, seen);
    expect(download.mock.calls).toMatchObject([[{ filename: seen, conflictAction: 'overwrite' }]]);
  });

  test('forgets the path of an earlier copy that the user has removed', async () => {
    const { download } = downloads([{ ...ownCopy, exists: false }]);
    await saveToDownloads('blob:x', name, true, name);
    expect(download.mock.calls).toMatchObject([[{ filename: name, conflictAction: 'uniquify' }]]);
  });

  test('cancels an earlier copy that is still being written', async () => {
    const { cancel } = downloads([{ ...ownCopy, state: 'in_progress' }]);
    await saveToDownloads('blob:x', name, true, null);
    expect(cancel.mock.calls).toEqual([[5]]);
  });

  test('removes what earlier interrupted copies have left', async () => {
    const { erase } = downloads([
      { ...ownCopy, id: 6, state: 'interrupted' },
      { ...ownCopy, state: 'interrupted' },
    ]);
    await saveToDownloads('blob:x', name, true, null);
    expect(erase.mock.calls).toEqual([[{ id: 6 }], [{ id: 5 }]]);
  });

  test('that the browser refuses fails with the reason', async () => {
    downloads([]).download.mockRejectedValue(new Error('Invalid filename'));
    expect(await thrownBy(saveToDownloads('blob:x', name, false, null))).toMatchObject({
      code: 'save-failed',
      detail: 'Invalid filename',
    });
  });

  test.each([
    ['complete, with its size on the disk', [{ ...ownCopy, fileSize: 9, bytesReceived: 5 }], 'complete', 9],
    ['removed from the disk', [{ ...ownCopy, exists: false, fileSize: 9 }], 'missing', 0],
    ['removed from the list', [], 'missing', 0],
    [
      "missing when its id is somebody else's by now",
      [{ ...ownCopy, url: 'https://example.org/', fileSize: 9 }],
      'missing',
      0,
    ],
    ['broken off', [{ ...ownCopy, state: 'interrupted', fileSize: 3, error: 'FILE_NO_SPACE' }], 'interrupted', 3],
  ])('is reported as %s', async (_what, known, state, bytes) => {
    downloads(known);
    expect(await downloadStatus(7, name)).toMatchObject({ state, bytes });
  });

  test.each([
    ['under its name', 'complete', name, name, null],
    ['next to a file with its name', 'complete', beside, beside, null],
    ['nowhere yet', 'in_progress', '', null, null],
    ['where another extension put it', 'complete', 'Elsewhere/archive.zip', null, 'Elsewhere/archive.zip'],
    ['in the folder that the user chose', 'complete', `Old/${beside}`, null, beside.replace('Sora export', 'Old')],
    ['somewhere, while in progress', 'in_progress', 'Elsewhere/archive.zip', null, null],
  ])('is reported to be %s', async (_where, state, lies, downloadPath, renamedTo) => {
    const filename = lies.startsWith('Old')
      ? `/home/somebody/Old/${lies.split('/').at(-1)}`
      : lies && `/Downloads/${lies}`;
    downloads([{ ...ownCopy, state, filename }]);
    expect(await downloadStatus(7, name)).toMatchObject({ downloadPath, renamedTo });
  });
});

test.each([
  [{ state: 'in_progress', paused: false, danger: 'safe' }, null],
  [{ state: 'in_progress', paused: false }, null],
  [{ state: 'in_progress', paused: false, danger: 'accepted' }, null],
  [{ state: 'in_progress', paused: true, danger: 'safe' }, 'paused'],
  [{ state: 'in_progress', paused: false, danger: 'asyncScanning' }, null],
  [{ state: 'in_progress', paused: false, danger: 'uncommon' }, 'uncommon'],
  [{ state: 'in_progress', paused: false, danger: 'safe', filename: '' }, 'asking'],
  [{ state: 'interrupted', paused: true, error: 'USER_CANCELED' }, null],
])('A copy that waits for the user is reported as held: %j', async (found, blockedReason) => {
  downloads([{ ...ownCopy, ...found }]);
  expect(await downloadStatus(7, name)).toMatchObject({ state: found.state, blockedReason });
});

test('The Downloads folder is shown with the last copy selected, or without if that is missing', async () => {
  const there = downloads([ownCopy]);
  await showInFolder(7);
  expect([there.show.mock.calls, there.showDefaultFolder.mock.calls.length]).toEqual([[[7]], 0]);

  const missing = downloads([{ ...ownCopy, url: 'https://example.org/' }]);
  await showInFolder(7);
  await showInFolder(null);
  expect(missing.showDefaultFolder).toHaveBeenCalledTimes(2);
});
