import type { Delivery, DownloadStatus } from '../../../../../lib/model/ports';

type Copy = DownloadStatus & { file: string; fileName: string; again: boolean };

/**
 * The browser's downloads. A copy has the content that its file had at the start and is complete at once, unless
 * `fate` decides otherwise, for good or with getters for as long as they say. `onDisk`: what is in Downloads at the end, by name.
 */
export function createDownloads(
  bytesOf: (file: string) => Uint8Array | null,
  fate: (copy: Copy, count: number) => Partial<DownloadStatus> = () => ({}),
) {
  const copies: Copy[] = [];
  const onDisk = new Map<string, Uint8Array>();
  const released: string[] = [];
  const delivery: Delivery = {
    async save(file, { fileName }, again) {
      const bytes = typeof file === 'string' ? bytesOf(file) : new Uint8Array(await file.arrayBuffer());
      if (bytes === null) throw new DOMException(String(file), 'NotFoundError');
      const copy: Copy = {
        file: typeof file === 'string' ? file : fileName,
        fileName,
        again,
        state: 'complete',
        bytes: bytes.length,
        error: null,
        blockedReason: null,
        downloadPath: fileName,
        renamedTo: null,
      };
      copies.push(copy);
      Object.defineProperties(copy, Object.getOwnPropertyDescriptors(fate(copy, copies.length)));
      const name = onDisk.has(fileName) && !again ? fileName.replace(/(\.\w+)$/, ' (1)$1') : fileName;
      if (copy.state === 'complete') onDisk.set(name, bytes.slice(0, copy.bytes));
      return { download: copies.length, downloadPath: name };
    },
    async status(download) {
      const copy = copies[download - 1];
      return (
        copy ?? { state: 'missing', bytes: 0, error: null, blockedReason: null, downloadPath: null, renamedTo: null }
      );
    },
    async release(file) {
      released.push(file);
    },
  };
  return { delivery, copies, onDisk, released };
}
