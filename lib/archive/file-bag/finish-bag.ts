import type { Entry, NewFile } from '../../model/archive-entry';
import { ExpectedFailure } from '../../model/failure';
import type { Job, Origin } from '../../model/job';
import { isPayload, tagManifest } from '../format/bagit-files';
import { type GeneratedText, listTexts, tagTexts } from '../format/generated-texts';
import { libraryHead, libraryItems, partRecords } from '../format/library-lists';
import { galleryBody, galleryFront } from '../gallery/gallery-files';
import { partRecordsPath, pathKey } from '../naming/file-paths';
import { linesOf, sumsOf } from '../verify/file-content';
import { spoolText } from '../zip-parts/generated-file';
import type { ExistingBag } from './existing-bag';
import type { FileBagDeps } from './file-bag-deps';
import { entryOf, type FileBagPart } from './file-bag-part';
import { itemOrigins } from './item-origins';
import { mergedItems, withCues } from './merge-items';

type Payload = Map<string, Pick<Entry, 'path' | 'bytes' | 'sha256'>>;

/** What is written anew by each export. */
const renewed = new Set(['data/library.json', 'data/library.csv', 'data/report.json'].map(pathKey));

/**
 * Writes everything that stands once, in the place of what an earlier export has left of it. Each file is replaced whole, the manifests last:
 * killed in between, it is done again from the start.
 */
export async function finishBag(
  started: Job,
  part: FileBagPart,
  previous: ExistingBag,
  deps: FileBagDeps,
  signal: AbortSignal,
): Promise<void> {
  const { store, bag } = deps;
  const job = await store.get(started.id);
  const { number } = part.now();
  const payload = await payloadOf(job.id, number, previous, deps);
  const now = deps.now();
  const head = libraryHead(job, now, deps);
  const { savedBytes, ...counted } = job.counts;
  const counts = { ...counted, bytes: savedBytes };
  const written: NewFile['meta'][] = [];

  const write = async ({ path, text }: GeneratedText) => {
    const file = await spoolText(path, text, { ...deps, modified: now }, signal);
    try {
      await part.begin([path]);
      if (!(await bag.write(file, part.writing(path), signal))) throw new ExpectedFailure('folder-failed', path);
      written.push(file.meta);
      if (isPayload(path)) payload.set(pathKey(path), file.meta);
    } finally {
      await file.discard();
    }
  };
  const writeAll = async (texts: GeneratedText[]) => {
    for (const text of texts) await write(text);
  };

  const lines = await newRecords(job.id, number, previous, deps);
  if (lines.isAny || previous.parts === 0) await write({ path: partRecordsPath(number), text: lines.text });
  const read = new Set(head.sources.flatMap(({ source, state }) => (state === 'complete' ? source : [])));
  const items = () => mergedItems(job.id, payload, { store, bag, previous, read });
  const report = libraryItems(job.id, store);
  const altogether = { listed: 0, saved: 0, bytes: 0 };
  const origins = new Set<Origin>([job.options.origin ?? 'site']);
  for await (const { status, bytes, sources } of items()) {
    altogether.listed++;
    if (status === 'saved') altogether.saved++;
    altogether.bytes += bytes ?? 0;
    for (const origin of itemOrigins(sources)) origins.add(origin);
  }
  await writeAll(listTexts(head, counts, { json: items(), csv: items(), report }, origins.has('files')));
  if (bag.takesGallery) {
    const count = altogether.listed;
    const app = await deps.galleryApp();
    await writeAll(galleryBody(withCues(items(), bag), count, app));
    await writeAll(galleryFront(head, [], count, app));
  }
  const total = [...payload.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  const facts = {
    ...head,
    runName: job.name,
    counts,
    parts: bag.takesGallery ? ('folder' as const) : ('downloads' as const),
    payload: { files: payload.size, bytes: total },
    options: job.options,
    origins,
    ...(number > 1 ? { altogether } : {}),
  };
  const byPath = [...payload.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  await writeAll(tagTexts(facts, byPath));
  const tags = written.filter(({ path }) => !isPayload(path));
  await write({ path: 'tagmanifest-sha256.txt', text: [tagManifest(tags)] });

  const entries = written.map((meta) => entryOf({ meta, chunks: () => [] }, null));
  const download = bag.lastDownload();
  const end = { state: 'saved', last: true, bytes: total, entries: payload.size, begun: [], held: null } as const;
  await store.close({ ...part.now(), ...end, begun: [], download }, entries);
  deps.onChange();
}

/**
 * All that lies below `data/`, but the lists to come: what is journaled, what earlier exports have put there, and whatever else is there, for a
 * bag has no payload beside its manifest. Media are what they were; what stands beside them may have been changed since, by photo managers
 * for one.
 */
async function payloadOf(job: string, number: number, previous: ExistingBag, deps: FileBagDeps): Promise<Payload> {
  const payload: Payload = new Map();
  for await (const entry of deps.store.entries(job, number)) payload.set(entry.folded, entry);
  const media = new Map([...previous.files.values()].map((file) => [pathKey(file.path), file]));
  const own = pathKey(partRecordsPath(number));
  for await (const path of deps.bag.payload()) {
    const key = pathKey(path);
    if (payload.has(key) || renewed.has(key) || key === own) continue;
    const there = await deps.bag.read(path);
    if (there === null) continue;
    const { bytes, sha256 } = media.get(key) ?? (await sumsOf(there, deps, () => {}));
    payload.set(key, { path, bytes, sha256 });
  }
  return payload;
}

/**
 * The record lines of a part without those that stand in the list of another one: an item that was kept is not told again. A list of its number
 * that is there already is the start of it: this run's own, or, in a folder that has taken the place of another, that of an earlier one.
 */
async function newRecords(job: string, number: number, previous: ExistingBag, { store, bag }: FileBagDeps) {
  const reported = new Set<string>();
  const own: Blob | null = await bag.read(partRecordsPath(number));
  for (let list = 1; list <= previous.parts; list++) {
    const there = await bag.read(partRecordsPath(list));
    if (there !== null) for await (const line of linesOf(there)) reported.add(fileIn(line));
  }
  const text = async function* () {
    if (own !== null) for await (const line of linesOf(own)) yield `${line}\n`;
    for await (const line of partRecords(job, number, store)) if (!reported.has(fileIn(line))) yield line;
  };
  const { done } = await text().next();
  return { text: text(), isAny: done !== true };
}

/** What a record line says of the file, which comes first in it. */
const fileIn = (line: string): string => line.slice(0, line.indexOf(',"records":'));
