/// <reference lib="webworker" />

import { raceAbort } from '../async/abort';
import { keepHandleAlive } from '../async/keep-handle-alive';
import { ExpectedFailure } from '../model/failure';
import type { VolumeFile, VolumeFiles } from '../model/ports';
import { bytesToWaitFor, toQuotaFailure } from './quota-failure';

const folder = 'volumes';

/** A file that is not opened or removed after so many milliseconds never will be: a run that waits for it would stand still for good. */
const timeoutMs = 20_000;

const isLate = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError';

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

/** Random-access files through sync access handles, which exist in dedicated workers only. */
export async function openPrivateFiles(): Promise<VolumeFiles> {
  const directory = await privateFolder();
  return {
    async open(name) {
      const opening = directory
        .getFileHandle(name, { create: true })
        .then((file: FileSystemFileHandle) => keepHandleAlive(file, (held) => held.createSyncAccessHandle()));
      try {
        return guarded(await raceAbort(opening, AbortSignal.timeout(timeoutMs)));
      } catch (error) {
        // Should it open after all, nobody would close it.
        opening.then((handle) => handle.close()).catch(() => undefined);
        if (isLate(error)) throw new ExpectedFailure('store-broken', 'a file does not open');
        throw toQuotaFailure(error, bytesToWaitFor);
      }
    },
    async remove(name) {
      const removing = directory.removeEntry(name);
      await raceAbort(removing, AbortSignal.timeout(timeoutMs)).catch((error: unknown) => {
        // What is left over is removed at the next start.
        if (isLate(error)) return;
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      });
    },
    async list() {
      const names: string[] = [];
      for await (const name of directory.keys()) names.push(name);
      return names;
    },
    async size(name) {
      try {
        const file = await directory.getFileHandle(name);
        return await keepHandleAlive(file, async (held) => (await held.getFile()).size);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null;
        throw error;
      }
    },
    async free() {
      const { quota = 0, usage = 0 } = await navigator.storage.estimate();
      return quota - usage;
    },
  };
}
