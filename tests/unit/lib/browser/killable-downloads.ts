import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { downloadStatus, saveToDownloads } from '../../../../lib/browser/browser-downloads';
import type { Delivery } from '../../../../lib/model/ports';

type Item = {
  id: number;
  url: string;
  filename: string;
  state: string;
  error?: string;
  exists: boolean;
  bytes: Uint8Array;
};

const folder = '/home/somebody/Downloads/';
const addressOf = (file: string) => `blob:${browser.runtime.getURL('/')}${file}`;

/**
 * Downloads of a browser that may end at any moment, below the real functions that use them. A copy takes from one
 * check to the next. As observed: after a crash, Chromium remembers what it was copying. Firefox first writes an empty
 * file in the place of a copy, and remembers nothing. `onDisk`: what is in Downloads, by name.
 */
export function createMortalDownloads(kind: 'Chromium' | 'Firefox', bytesOf: (file: string) => Uint8Array | null) {
  const onDisk = new Map<string, Uint8Array>();
  let items: Item[] = [];
  let ids = 0;

  const placeFor = (wanted: string) => {
    let place = wanted;
    for (let n = 1; onDisk.has(place); n++) place = wanted.replace('.zip', ` (${n}).zip`);
    return place;
  };
  const end = (item: Item) => {
    item.state = 'complete';
    onDisk.set(item.filename.slice(folder.length), item.bytes);
  };

  vi.spyOn(browser.downloads, 'download').mockImplementation(async ({ url, filename = '', conflictAction }) => {
    const place = conflictAction === 'overwrite' ? filename : placeFor(filename);
    const bytes = bytesOf(url.slice(addressOf('').length));
    if (bytes === null) throw new Error(`${url} leads nowhere`);
    if (kind === 'Firefox' && !onDisk.has(place)) onDisk.set(place, new Uint8Array());
    items.unshift({ id: ++ids, url, filename: folder + place, state: 'in_progress', exists: true, bytes });
    return ids;
  });
  vi.spyOn(browser.downloads, 'search').mockImplementation(async ({ id, query: [words = ''] = [] }) => {
    const found = items.filter((item) => (id === undefined ? item.filename.includes(words) : item.id === id));
    const reported = found.map((item) => ({ ...item, fileSize: item.bytes.length }));
    for (const item of found) if (item.state === 'in_progress') end(item);
    return reported as never;
  });
  vi.spyOn(browser.downloads, 'cancel').mockImplementation(async (id) => {
    for (const item of items) if (item.id === id) item.state = 'interrupted';
  });
  vi.spyOn(browser.downloads, 'erase').mockImplementation(async ({ id }) => {
    items = items.filter((item) => item.id !== id);
    return [];
  });

  const delivery: Delivery = {
    save: (file, { fileName, downloadPath }, again) =>
      saveToDownloads(addressOf(String(file)), fileName, again, downloadPath),
    status: downloadStatus,
    release: async () => {},
  };
  return {
    delivery,
    onDisk,
    crash() {
      for (const item of items) if (item.state === 'in_progress') item.state = 'interrupted';
      if (kind === 'Chromium') return;
      items = [];
      ids = 0;
    },
  };
}
