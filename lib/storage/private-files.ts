/// <reference lib="webworker" />

import { raceAbort } from '../async/abort';
import { keepHandleAlive } from '../async/keep-handle-alive';
import { ExpectedFailure } from '../model/failure';
import type { VolumeFile, VolumeFiles } from '../model/ports';
import { bytesToWaitFor, toQuotaFailure } from './quota-failure';

const folder = 'volumes';

/** What the browser has not answered after so many milliseconds it never will: a run that waits for it would stand still for good. */
const timeoutMs = 20_000;

const isLate = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError';
/** Rejects with a TimeoutError when no answer comes. */
const inTime = <T>(work: Promise<T>): Promise<T> => raceAbort(work, AbortSignal.timeout(timeoutMs));
/** The same, and throws store-broken instead. */
const answered = <T>(work: Promise<T>): Promise<T> =>
  inTime(work).catch((error: unknown) => {
    throw isLate(error) ? new ExpectedFailure('store-broken', 'no answer') : error;
  });

/** The folder of the open parts in the origin's private file system. Also read by the engine page, which hands parts to the browser. */
export async function privateFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folder, { create: true });
}

/** A full disk is an expected failure, told in the same words wherever it is met. */
function guarded(handle: FileSystemSyncAccessHandle): VolumeFile {
  const attempt = <T>(act: () => T, bytes: number): T => {
    try {
      return act();
    } catch (error) {
      throw toQuotaFailure(error, bytes);
    }
  };
  return {
    write: (bytes, options) => attempt(() => handle.write(bytes as Uint8Array<ArrayBuffer>, options), bytes.byteLength),
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

/** Random-access files through sync access handles, which exist in dedicated workers only. */
export async function openPrivateFiles(): Promise<VolumeFiles> {
  const directory = await answered(privateFolder());
  return {
    async open(name) {
      const opening = directory
        .getFileHandle(name, { create: true })
        .then((file: FileSystemFileHandle) => keepHandleAlive(file, (held) => held.createSyncAccessHandle()));
      try {
        return guarded(await inTime(opening));
      } catch (error) {
        // Should it open after all, nobody would close it.
        opening.then((handle) => handle.close()).catch(() => undefined);
        if (isLate(error)) throw new ExpectedFailure('store-broken', 'a file does not open');
        throw toQuotaFailure(error, bytesToWaitFor);
      }
    },
    async remove(name) {
      const removing = directory.removeEntry(name);
      await inTime(removing).catch((error: unknown) => {
        // What is left over is removed at the next start.
        if (isLate(error)) return;
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      });
    },
    list: () => answered(namesIn(directory)),
    async size(name) {
      const reading = directory
        .getFileHandle(name)
        .then((file) => keepHandleAlive(file, async (held) => (await held.getFile()).size));
      try {
        return await answered(reading);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null;
        throw error;
      }
    },
    async free() {
      // Only a guess, even where the browser makes one: what is written finds out, so nothing waits where none is made.
      const { quota, usage } = await inTime(navigator.storage.estimate()).catch((): StorageEstimate => ({}));
      const free = Math.floor(Number(quota) - (usage ?? 0));
      return Number.isSafeInteger(free) ? Math.max(0, free) : Number.MAX_SAFE_INTEGER;
    },
  };
}
