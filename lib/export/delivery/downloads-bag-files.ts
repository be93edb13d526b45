import type { BagFiles } from '../../model/bag-files';
import { isFailure } from '../../model/failure';
import type { Job } from '../../model/job';
import type { Clock, Delivery } from '../../model/ports';
import { copyToDownloads } from './copy-to-downloads';

/** Copies under way at once. More make no difference (measured), and each may be a dialog. */
const fewAtOnce = 4;
/** Milliseconds before a copy is looked at a second time. */
const firstCheck = 25;

/** A type by which no browser gives a file another ending, or holds it for a page. */
const anyType = 'application/octet-stream';

/** The content of a file as the browser keeps it. Pieces are good until the next one is asked for, so each is taken over at once. */
function blobOf(chunks: Iterable<Uint8Array>): Blob {
  const pieces = Array.from(chunks, (chunk) => new Blob([chunk as Uint8Array<ArrayBuffer>]));
  return new Blob(pieces, { type: anyType });
}

/** A bag below Downloads, each file a download of its own, in a folder named after the run. Nothing in it can be read. */
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
      let copiedAs = earlier?.copiedAs ?? null;
      const copying = { fileName, bytes: meta.bytes, copiedAs, savedAs: null, held: null };
      const begin = async (again: boolean) => {
        const started = await delivery.save(blob, { fileName, copiedAs }, again);
        copiedAs = started.copiedAs;
        await note({ copiedAs, savedAs: null, held: null });
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
    // A new copy takes the place of an unfinished one.
    remove: async () => {},
    lastDownload: () => last,
  };
}
