import type { BagFiles } from '../../model/bag-files';
import { isFailure } from '../../model/failure';
import type { Job } from '../../model/job';
import type { Clock, Delivery } from '../../model/ports';
import { copyToDownloads } from './copy-to-downloads';

/** Parallel copies. More aren't faster (measured), and each may open a dialog. */
const fewAtOnce = 4;
/** Milliseconds before the second check of a copy. */
const firstCheck = 25;

/** With this type, no browser changes a file's extension or blocks it as a web page. */
const anyType = 'application/octet-stream';

/** Copies a file's chunks into a blob. Chunks are only valid until the next one is requested. */
function blobOf(chunks: Iterable<Uint8Array>): Blob {
  const pieces = Array.from(chunks, (chunk) => new Blob([chunk as Uint8Array<ArrayBuffer>]));
  return new Blob(pieces, { type: anyType });
}

/**
 * A bag below Downloads, in a folder named after the run. Each file is a separate download. Nothing can be read back.
 */
export function downloadsBagFiles({ name }: Job, { delivery, clock }: { delivery: Delivery; clock: Clock }): BagFiles {
  const place = `Sora export/${name}`;
  let last: number | null = null;
  return {
    place,
    inParallel: fewAtOnce,
    takesGallery: false,
    isReadable: false,
    async write({ meta, chunks }, { earlier, note }, signal) {
      const fileName = `${place}/${meta.path}`;
      const blob = blobOf(chunks());
      let downloadPath = earlier?.downloadPath ?? null;
      const copying = { fileName, bytes: meta.bytes, downloadPath, renamedTo: null, blockedReason: null };
      const begin = async (again: boolean) => {
        const started = await delivery.save(blob, { fileName, downloadPath }, again);
        downloadPath = started.downloadPath;
        await note({ downloadPath, renamedTo: null, blockedReason: null });
        return started;
      };
      const deps = { clock, status: delivery.status, begin, note, firstCheck };
      try {
        last = await copyToDownloads(copying, { download: null, isFirst: earlier === null }, deps, signal);
        return true;
      } catch (error) {
        if (isFailure(error, 'save-failed') && /filename/i.test(error.detail ?? '')) return false;
        throw error;
      } finally {
        await delivery.release(fileName);
      }
    },
    read: async () => null,
    async *payload() {},
    // A new copy replaces an unfinished one.
    remove: async () => {},
    lastDownload: () => last,
  };
}
