import * as v from 'valibot';
import { itemFacts, itemPlace } from '../../archive/file-bag/read-existing-item';
import { pathKey } from '../../archive/naming/file-paths';
import { linesOf, textOf } from '../../archive/verify/file-content';
import type { FoundExport, IndexedFile } from '../../archive/verify/file-index';
import { importedAccount } from '../../model/item';
import { toRecordText } from '../../sora/records/record-text';
import { timeOf } from '../import-source';
import type { ImportList, ImportReader, ListedItem, ScanDeps } from '../import-types';
import { siteForm } from '../name-id';
import { id, listed, pixelsOrNull } from './list-fields';
import { safely } from './site-record';
import { toolItems } from './tool-records';

/*
 * An archive of this extension: complete or in parts, in ZIPs or unpacked. `data/library.json` is in its last part and
 * has everything. Each part has `data/parts/part-NNN.ndjson` with the raw records of its items.
 */

const libraryPath = 'data/library.json';
const partPath = /^data\/parts\/part-\d{3,4}\.ndjson$/;

/** In archives made from files, the id `imported` means no account. */
const account = v.object({
  id: v.pipe(id, v.notValue(importedAccount.id)),
  username: v.fallback(v.nullable(id), null),
});
const records = v.fallback(
  v.array(v.object({ source: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)), record: v.unknown() })),
  [],
);
const sides = v.object({ width: pixelsOrNull, height: pixelsOrNull });
const partLine = v.object({ id, path: v.string(), records });

type Head = Pick<ListedItem, 'account' | 'madeAt'>;

async function* linesIn(copy: IndexedFile): AsyncGenerator<string> {
  const content = await copy.open();
  if (content === null) throw new TypeError('its ZIP does not give it');
  yield* linesOf(content);
}

const isItem = (line: string) => line.startsWith('{"id":');

/** Parses a line of either list. Undefined if it is damaged; its file is then known by its name. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line.replace(/,$/, ''));
  } catch {
    return undefined;
  }
}

/** Reads a line before the items into `head`. */
function readHead(line: string, head: Head): void {
  const [, key, value] = /^"(account|exportedAt)": (.+?),?$/.exec(line) ?? [];
  if (value === undefined) return;
  const said = parsed(value);
  if (key === 'account') {
    const read = v.safeParse(account, said);
    if (read.success) head.account = read.output;
  } else {
    const time = typeof said === 'string' ? Date.parse(said) : Number.NaN;
    if (!Number.isNaN(time)) head.madeAt = time;
  }
}

function libraryItem(said: unknown, head: Head): ListedItem | null {
  const facts = v.safeParse(itemFacts, said);
  if (!facts.success || !v.is(id, facts.output.id)) return null;
  const { width, height } = v.parse(sides, facts.output);
  return listed({ ...facts.output, width, height }, { ...head, ...placeOf(said) });
}

/** Maximum bytes of a library that is read as one text. */
const maxJson = 256_000_000;
const wholeLibrary = v.object({
  account: v.fallback(v.nullable(account), null),
  exportedAt: v.string(),
  items: v.array(v.unknown()),
});

/** The items of a library that another program has reformatted, so that it no longer has one item per line. */
async function* reformattedItems(library: IndexedFile): AsyncGenerator<ListedItem> {
  const content = await library.open();
  if (content === null) throw new TypeError('its ZIP does not give it');
  const pieces: string[] = [];
  for await (const piece of textOf(content, maxJson)) pieces.push(piece);
  const said = v.safeParse(wholeLibrary, JSON.parse(pieces.join('').replace(/^\ufeff/, '')));
  if (!said.success) throw new SyntaxError('no library');
  const { account, exportedAt, items } = said.output;
  for (const each of items) {
    const item = libraryItem(each, { account, madeAt: timeOf(exportedAt) });
    if (item !== null) yield item;
  }
}

function placeOf(said: unknown): Partial<ListedItem> {
  const place = v.safeParse(itemPlace, said);
  return place.success ? place.output : {};
}

/**
 * An item from its raw records, for a part without the library. Records have all its facts except what the user set
 * later.
 */
function* partItems(line: string, head: Head, readRecord: ScanDeps['readRecord']): Generator<ListedItem> {
  const said = parsed(line);
  const read = v.safeParse(partLine, said);
  if (!read.success) return;
  const place = placeOf(said);
  const known = read.output.records.flatMap(({ source, record }) => safely(() => readRecord(source, record)));
  const own = known.filter(({ item }) => siteForm(item.id) === siteForm(read.output.id));
  yield listed({ id: read.output.id, kind: kindIn(read.output.path) }, { ...head, ...place });
  for (const { item, recordKind } of own) {
    const { links: _links, absence: _absence, preview: _preview, ...facts } = item;
    // A record doesn't say who saved it.
    yield listed({ ...facts, own: null }, { ...head, recordKind });
  }
  // Imported items have the records of their sources.
  const id = siteForm(read.output.id);
  for (const { source, record } of read.output.records)
    for (const { facts, recordKind } of ownAmong(toolItems(source, record, readRecord), id))
      yield listed({ ...facts, id }, { ...head, recordKind });
}

/** What a record says about the item that it was kept for. The record may know the item by another ID. */
function ownAmong(items: ListedItem[], id: string): ListedItem[] {
  const own = items.filter(({ facts }) => siteForm(facts.id) === id);
  return own.length > 0 || items.length > 1 ? own : items;
}

function kindIn(path: string) {
  if (/\.(?:srt|vtt)$/i.test(path)) return 'caption';
  return path.startsWith('data/references/') ? 'reference' : path.startsWith('data/images/') ? 'image' : 'video';
}

function listsIn(found: FoundExport, { readRecord }: Pick<ScanDeps, 'readRecord'>): ImportList[] {
  const copies = [...found.copies.values()];
  const libraries = found.copies.get(pathKey(libraryPath)) ?? [];
  const parts = copies.flatMap((same) => same.filter(({ path }) => partPath.test(path)));
  return [
    ...libraries.map(
      (library): ImportList => ({
        ref: library.ref,
        isSure: true,
        async *items() {
          const head: Head = { account: null, madeAt: null };
          let lines = 0;
          let items = 0;
          for await (const line of linesIn(library)) {
            if (!isItem(line)) readHead(line, head);
            else {
              lines++;
              const item = libraryItem(parsed(line), head);
              if (item !== null) yield item;
              items += item === null ? 0 : 1;
            }
          }
          if (lines === 0 && head.madeAt === null) return yield* reformattedItems(library);
          if (items === 0 && lines > 0) throw new SyntaxError('no items');
        },
        // Records are in the lists of the parts.
        async *records() {},
      }),
    ),
    ...parts.map(
      (part): ImportList => ({
        ref: part.ref,
        isSure: true,
        async *items() {
          const head: Head = { account: null, madeAt: null };
          for await (const line of linesIn(part)) {
            if (!isItem(line)) continue;
            if (libraries.length > 0) yield* withoutRecords(line, head);
            else yield* partItems(line, head, readRecord);
          }
        },
        async *records() {
          for await (const line of linesIn(part)) {
            const read = isItem(line) ? v.safeParse(partLine, parsed(line)) : null;
            if (read?.success)
              for (const { source, record } of read.output.records)
                yield { id: read.output.id, list: source, record: toRecordText(record) };
          }
        },
      }),
    ),
  ];
}

/** A line of a part whose library exists: without the records, which are most of it. The library may lack the item. */
function* withoutRecords(line: string, head: Head): Generator<ListedItem> {
  const at = line.indexOf(',"records":');
  yield* partItems(at < 0 ? line : `${line.slice(0, at)}}`, head, () => []);
}

export const soraExport: ImportReader = {
  source: 'sora-export',
  lists: ({ exports }, deps) => exports.flatMap((found) => listsIn(found, deps)),
  // Every file below the root of our archive is its own; the scan knows them.
  owns: () => false,
};
