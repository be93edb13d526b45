/// <reference lib="webworker" />

import { raceAbort } from '../async/abort';
import { keepHandleAlive } from '../async/keep-handle-alive';
import { ExpectedFailure } from '../model/failure';
import type { VolumeFile, VolumeFiles } from '../model/ports';
import { bytesToWaitFor, toQuotaFailure } from './quota-failure';

const folder = 'volumes';

/** Milliseconds until a call of the browser counts as failed. Otherwise a run could wait forever. */
const timeoutMs = 20_000;

const isLate = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError';
/** Rejects with a TimeoutError after `timeoutMs`. */
const inTime = <T>(work: Promise<T>): Promise<T> => raceAbort(work, AbortSignal.timeout(timeoutMs));
/** `inTime`, but throws store-broken. */
const inTimeOrBroken = <T>(work: Promise<T>): Promise<T> =>
  inTime(work).catch((error: unknown) => {
    throw isLate(error) ? new ExpectedFailure('store-broken', 'no answer') : error;
  });

/** The folder of open parts in OPFS. The engine page also reads it, to hand parts to the browser. */
export async function privateFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folder, { create: true });
}

/**
 * Writes go through this buffer in pieces. Another worker has filled the bytes, and on Linux a write copies them ten
 * times as fast from memory that this thread has just touched (docs/notes/performance.md).
 */
const staging = new Uint8Array(512 * 1024);

/** Writes everything that fits on the disk. Returns the number of bytes written. */
function writeStaged(handle: FileSystemSyncAccessHandle, bytes: Uint8Array, { at }: { at: number }): number {
  let written = 0;
  while (written < bytes.byteLength) {
    const piece = bytes.subarray(written, written + staging.byteLength);
    staging.set(piece);
    const count = handle.write(staging.subarray(0, piece.byteLength), { at: at + written });
    written += count;
    if (count < piece.byteLength) break;
  }
  return written;
}

/** Turns a full disk into no-room. */
function volumeFile(handle: FileSystemSyncAccessHandle): VolumeFile {
  const attempt = <T>(act: () => T, bytes: number): T => {
    try {
      return act();
    } catch (error) {
      throw toQuotaFailure(error, bytes);
    }
  };
  return {
    write: (bytes, options) => attempt(() => writeStaged(handle, bytes, options), bytes.byteLength),
    flush: () => attempt(() => handle.flush(), bytesToWaitFor),
    truncate: (size) => attempt(() => handle.truncate(size), size),
    read: (into, options) => handle.read(into as Uint8Array<ArrayBuffer>, options),
    getSize: () => handle.getSize(),
    close: () => handle.close(),
  };
}

async function namesIn(directory: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  return names;
}

/** Random-access files through sync access handles, which only exist in dedicated workers. */
export async function openPrivateFiles(): Promise<VolumeFiles> {
  const directory = await inTimeOrBroken(privateFolder());
  return {
    async open(name) {
      const opening = directory
        .getFileHandle(name, { create: true })
        .then((file: FileSystemFileHandle) => keepHandleAlive(file, (held) => held.createSyncAccessHandle()));
      try {
        return volumeFile(await inTime(opening));
      } catch (error) {
        // If it still opens later, close it.
        opening.then((handle) => handle.close()).catch(() => undefined);
        if (isLate(error)) throw new ExpectedFailure('store-broken', 'a file does not open');
        throw toQuotaFailure(error, bytesToWaitFor);
      }
    },
    async remove(name) {
      const removing = directory.removeEntry(name);
      await inTime(removing).catch((error: unknown) => {
        // The next start removes it.
        if (isLate(error)) return;
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      });
    },
    list: () => inTimeOrBroken(namesIn(directory)),
    async size(name) {
      const reading = directory
        .getFileHandle(name)
        .then((file) => keepHandleAlive(file, async (held) => (await held.getFile()).size));
      try {
        return await inTimeOrBroken(reading);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null;
        throw error;
      }
    },
    async free() {
      // An estimate at best. If there is none, writing finds out, so don't wait.
      const { quota, usage } = await inTime(navigator.storage.estimate()).catch((): StorageEstimate => ({}));
      const free = Math.floor(Number(quota) - (usage ?? 0));
      return Number.isSafeInteger(free) ? Math.max(0, free) : Number.MAX_SAFE_INTEGER;
    },
  };
}
