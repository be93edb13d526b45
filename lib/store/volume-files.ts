/// <reference lib="webworker" />
import type { VolumeFile } from '../archive/volume';
import type { VolumeFiles } from '../export/ports';
import { diskFullOr, roomToWrite } from './disk-full';

const folder = 'volumes';

/** The folder of the open parts in the origin's private file system. Also read by the engine page, which hands parts to the browser. */
export async function volumesFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folder, { create: true });
}

/** A full disk is an expected failure, told in the same words wherever it is met. */
function guarded(handle: FileSystemSyncAccessHandle): VolumeFile {
  const attempt = <T>(act: () => T, bytes: number): T => {
    try {
      return act();
    } catch (error) {
      throw diskFullOr(error, bytes);
    }
  };
  return {
    write: (bytes, options) => attempt(() => handle.write(bytes as Uint8Array<ArrayBuffer>, options), bytes.byteLength),
    flush: () => attempt(() => handle.flush(), roomToWrite),
    truncate: (size) => attempt(() => handle.truncate(size), size),
    read: (into, options) => handle.read(into as Uint8Array<ArrayBuffer>, options),
    getSize: () => handle.getSize(),
    close: () => handle.close(),
  };
}

/** Random-access files through sync access handles, which exist in dedicated workers only. */
export async function openVolumeFiles(): Promise<VolumeFiles> {
  const directory = await volumesFolder();
  return {
    async open(name) {
      try {
        const file = await directory.getFileHandle(name, { create: true });
        return guarded(await file.createSyncAccessHandle());
      } catch (error) {
        throw diskFullOr(error, roomToWrite);
      }
    },
    async remove(name) {
      await directory.removeEntry(name).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      });
    },
    async list() {
      const names: string[] = [];
      for await (const name of directory.keys()) names.push(name);
      return names;
    },
    async free() {
      const { quota = 0, usage = 0 } = await navigator.storage.estimate();
      return quota - usage;
    },
  };
}
