import type { Entry } from '../../model/archive-entry';
import type { Job } from '../../model/job';
import { isPayload, tagManifest } from '../format/bagit-files';
import { type GeneratedText, listTexts, tagTexts } from '../format/generated-texts';
import { libraryHead, partRecords } from '../format/library-lists';
import { galleryBody, galleryFront, galleryItems, partNames } from '../gallery/gallery-files';
import { partRecordsPath } from '../naming/file-paths';
import { closeVolume } from '../zip/zip-writer';
import { type GeneratedFile, spoolText } from './generated-file';
import { appendFile, type OpenPart } from './part-file';
import { spoolInParallel } from './spool-in-parallel';
import { teeBatches } from './tee-batches';
import type { ZipPartsDeps } from './zip-parts-deps';

async function* chain<T>(...parts: (AsyncIterable<T> | Iterable<T>)[]): AsyncGenerator<T> {
  for (const part of parts) yield* part;
}

/** A checksum of 64 digits, two spaces, folders of 78 bytes, a name of 120, a line feed; in bytes, rounded up. */
const longestManifestLine = 270;

/** Entries of the last part that are written behind its lists: record lines, the gallery's front, README.txt and the bag's files. */
const standingOnce = 8;

/**
 * Appends the archive's own files, writes the directory and journals both at once: a part is either still being filled or closed.
 * Killed before that, it is cut back to its last medium and closed anew.
 */
async function sealPart(
  job: Job,
  open: OpenPart,
  own: GeneratedFile[],
  last: boolean,
  deps: ZipPartsDeps,
): Promise<void> {
  const entries = own.map((file) => appendFile(open, job.name, file, null));
  const bytes = await closeVolume(
    open.file,
    open.end,
    job.name,
    chain<Entry>(deps.store.entries(job.id, open.part.number), entries),
  );
  open.file.close();
  const count = open.part.entries + entries.length;
  open.part = { ...open.part, state: 'closed', bytes, entries: count, overhead: 0, last };
  await deps.store.close(open.part, entries);
  deps.onChange();
}

/** Has files spooled, runs with them and gives them back, whatever happens. */
async function withOwnFiles(
  spool: (own: GeneratedFile[]) => Promise<unknown>,
  use: (own: GeneratedFile[]) => Promise<void>,
): Promise<void> {
  const own: GeneratedFile[] = [];
  try {
    await spool(own);
    await use(own);
  } finally {
    for (const file of own) await file.discard();
  }
}

/** Closes a part that others follow: its record lines, its directory. */
export async function closePart(job: Job, open: OpenPart, deps: ZipPartsDeps, signal: AbortSignal): Promise<void> {
  const { number } = open.part;
  const spool = { ...deps, modified: deps.now() };
  const lines = partRecords(job.id, number, deps.store);
  await withOwnFiles(
    async (own) => own.push(await spoolText(partRecordsPath(number), lines, spool, signal)),
    (own) => sealPart(job, open, own, false, deps),
  );
}

/** Closes the last part with everything that stands once. Where that does not fit any more, it gets a part of its own. */
export async function finishArchive(
  started: Job,
  open: OpenPart,
  deps: ZipPartsDeps & { begin: () => Promise<OpenPart> },
  signal: AbortSignal,
): Promise<void> {
  const { store } = deps;
  const job = await store.get(started.id);
  const now = deps.now();
  const head = libraryHead(job, now, deps);
  const origins = new Set([job.options.origin ?? 'site']);
  const { savedBytes, ...counted } = job.counts;
  const counts = { ...counted, bytes: savedBytes };
  const app = await deps.galleryApp();
  const spool = ({ path, text }: GeneratedText, until = signal) =>
    spoolText(path, text, { ...deps, modified: now }, until);

  // Each walk over all items costs more than any list of them.
  const lists = (either: AbortSignal) => {
    const items = teeBatches(galleryItems(job.id, store), ['json', 'csv', 'report', 'gallery'], either);
    const texts = listTexts(head, counts, items, origins.has('files'));
    return [...texts.map((file) => [file]), galleryBody(items.gallery, counts.listed, app)];
  };
  const spoolLists = async (own: GeneratedFile[]) => own.push(...(await spoolInParallel(lists, spool, signal)));
  await withOwnFiles(spoolLists, async (lists) => {
    const listBytes = lists.reduce((bytes, { meta }) => bytes + meta.bytes, 0);
    const files = (await store.parts(job.id)).reduce((sum, { entries }) => sum + entries, 100);
    const manifestBytes = longestManifestLine * files + 64 * 1024;
    const bytes = open.end + open.part.overhead + listBytes + manifestBytes;
    const entries = open.part.entries + lists.length + standingOnce;
    if ((bytes > job.options.partBytes || entries > job.options.partEntries) && open.part.entries > 0) {
      await closePart(job, open, deps, signal);
      Object.assign(open, await deps.begin());
    }
    const { number } = open.part;
    const { length: partCount } = await store.parts(job.id);
    // All that is journaled by now lies under `data/`: media, and the record lines of closed parts.
    const payload = { files: 0, bytes: 0 };
    const count = ({ bytes }: { bytes: number }) => {
      payload.files++;
      payload.bytes += bytes;
    };
    for await (const entry of store.entries(job.id, null)) count(entry);

    const records = { path: partRecordsPath(number), text: partRecords(job.id, number, store) };
    const spoolRecords = async (own: GeneratedFile[]) => own.push(await spool(records));
    await withOwnFiles(spoolRecords, async ([lines]) => {
      if (lines === undefined) return;
      const payloadFiles = [lines, ...lists].filter(({ meta }) => isPayload(meta.path));
      const gallery = lists.filter(({ meta }) => !isPayload(meta.path));
      for (const { meta } of payloadFiles) count(meta);
      const sums = payloadFiles.map(({ meta }) => ({ ...meta, offset: 0 }));
      const about = { runName: job.name, counts, parts: partCount, payload, options: job.options, origins };
      const facts = { ...head, ...about };
      const texts = [
        ...galleryFront(head, partNames(job, partCount), counts.listed, app),
        ...tagTexts(facts, chain<Entry>(store.entries(job.id, null), sums)),
      ];
      const spoolTags = async (tags: GeneratedFile[]) => {
        for (const text of texts) tags.push(await spool(text));
        const sums = tagManifest([...gallery, ...tags].map(({ meta }) => meta));
        tags.push(await spool({ path: 'tagmanifest-sha256.txt', text: [sums] }));
      };
      await withOwnFiles(spoolTags, (tags) => sealPart(job, open, [...payloadFiles, ...gallery, ...tags], true, deps));
    });
  });
}
