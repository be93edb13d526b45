import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPrivateFiles } from '../../../../lib/storage/private-files';
import { thrownBy } from '../sora/fake-site';

const full = () => new DOMException('full', 'QuotaExceededError');

/** The browser's private storage, as far as parts use it. Without arguments it is available and empty. */
function browserStorage(given: { handle?: object; folder?: object; estimate?: object }) {
  const handle = { getSize: () => 0, close: () => {}, ...given.handle };
  const file = { createSyncAccessHandle: async () => handle };
  const folder = { getFileHandle: async () => file, removeEntry: async () => {}, ...given.folder };
  const getDirectory = async () => ({ getDirectoryHandle: async () => folder });
  vi.stubGlobal('navigator', { storage: { getDirectory, estimate: async () => given.estimate ?? {} } });
  return openPrivateFiles();
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('A full disk is reported as no-room, with the bytes that were to be written', async () => {
  const write = () => {
    throw full();
  };
  const files = await browserStorage({ handle: { write } });
  const file = await files.open('part-1');
  expect(await thrownBy((async () => file.write(new Uint8Array(123), { at: 0 }))())).toMatchObject({
    code: 'no-room',
    detail: '123',
  });
});

describe('A write that is larger than one piece', () => {
  const content = Uint8Array.from({ length: 1_300_000 }, (_, at) => at * 7);
  /** Opens a file with room for this many bytes. */
  async function openWithRoom(bytes: number) {
    const disk = new Uint8Array(bytes);
    const write = (from: Uint8Array, { at }: { at: number }) => {
      const fitting = from.subarray(0, Math.max(0, bytes - at));
      disk.set(fitting, at);
      return fitting.length;
    };
    const files = await browserStorage({ handle: { write } });
    return { file: await files.open('part-1'), disk };
  }

  test('writes all bytes at their place', async () => {
    const { file, disk } = await openWithRoom(content.length + 10);
    expect(file.write(content, { at: 10 })).toBe(content.length);
    expect(Buffer.compare(disk.subarray(10), content)).toBe(0);
  });

  test('returns how much was written when the disk fills up', async () => {
    const { file, disk } = await openWithRoom(700_000);
    expect(file.write(content, { at: 0 })).toBe(700_000);
    expect(Buffer.compare(disk, content.subarray(0, 700_000))).toBe(0);
  });
});

test('A disk too full for another file is reported as no-room', async () => {
  const files = await browserStorage({ folder: { getFileHandle: () => Promise.reject(full()) } });
  expect(await thrownBy(files.open('part-1'))).toMatchObject({ code: 'no-room' });
});

test('Removing a missing file succeeds; removing a file in use fails', async () => {
  const removing = async (name: string) => {
    const files = await browserStorage({ folder: { removeEntry: () => Promise.reject(new DOMException('', name)) } });
    return files.remove('part-1');
  };
  expect(await removing('NotFoundError')).toBeUndefined();
  expect(await thrownBy(removing('NoModificationAllowedError'))).toMatchObject({ name: 'NoModificationAllowedError' });
});

test('The free space is the quota minus the usage', async () => {
  expect(await (await browserStorage({ estimate: { quota: 100, usage: 40 } })).free()).toBe(60);
  expect(await (await browserStorage({ estimate: { quota: 100, usage: 140 } })).free()).toBe(0);
  expect(await (await browserStorage({ estimate: { quota: 100.7, usage: 40 } })).free()).toBe(60);
});

test.each([
  ['reports nothing', {}],
  ['reports no number', { quota: Number.NaN, usage: 1 }],
  ['reports infinity', { quota: Number.POSITIVE_INFINITY, usage: 1 }],
])('The free space counts as unlimited if the browser %s', async (_what, estimate) => {
  expect(await (await browserStorage({ estimate })).free()).toBe(Number.MAX_SAFE_INTEGER);
});

describe('A browser that does not respond', () => {
  const never = () => new Promise<never>(() => {});
  const noAnswer = { code: 'store-broken', detail: 'no answer' };
  const late = () =>
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(new DOMException('', 'TimeoutError')));

  test('does not block opening the private folder', async () => {
    late();
    vi.stubGlobal('navigator', { storage: { getDirectory: never } });
    expect(await thrownBy(openPrivateFiles())).toMatchObject(noAnswer);
  });

  test('does not block reading names, sizes or free space', async () => {
    const files = await browserStorage({
      folder: { getFileHandle: never, keys: () => ({ [Symbol.asyncIterator]: () => ({ next: never }) }) },
    });
    vi.stubGlobal('navigator', { storage: { estimate: never } });
    late();
    expect(await thrownBy(files.list())).toMatchObject(noAnswer);
    expect(await thrownBy(files.size('part-1'))).toMatchObject(noAnswer);
    expect(await files.free()).toBe(Number.MAX_SAFE_INTEGER);
  });
});

test('A file that never opens is reported as broken, and closed if it opens late; one that is never removed blocks nothing', async () => {
  let open = (_: object) => {};
  const close = vi.fn();
  const opening = new Promise<object>((resolve) => {
    open = resolve;
  });
  const file = { createSyncAccessHandle: () => opening };
  const files = await browserStorage({
    folder: { getFileHandle: async () => file, removeEntry: () => new Promise(() => {}) },
  });
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(new DOMException('', 'TimeoutError')));
  expect(await thrownBy(files.open('part-1'))).toMatchObject({ code: 'store-broken' });
  open({ close });
  await expect.poll(() => close.mock.calls.length).toBe(1);
  await files.remove('part-1');
});
