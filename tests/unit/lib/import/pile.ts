import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import type { ChosenFile } from '../../../../lib/archive/verify/file-index';
import type { ImportedItem, Scan, ScanProgress } from '../../../../lib/import/import-types';
import { scan } from '../../../../lib/import/scan/scan-files';
import { sniff } from '../../../../lib/media/validate/detect-media-type';
import { readRecord } from '../../../../lib/sora/lists/read-record';
import { hash } from '../export/harness/fake-media';

type Bytes = Uint8Array<ArrayBuffer>;
export type Content = string | Uint8Array;

const fixture = (name: string): Bytes => new Uint8Array(readFileSync(`tests/fixtures/media/${name}`));
export const media = {
  portrait: fixture('portrait.mp4'),
  landscape: fixture('landscape.mp4'),
  png: fixture('image.png'),
  webp: fixture('image.webp'),
  jpg: fixture('image.jpg'),
};

/** `bytes` padded to a size. Bytes after a file's structure are ignored. */
export function padded(bytes: Uint8Array, size: number): Bytes {
  const longer = new Uint8Array(size);
  longer.set(bytes.subarray(0, size));
  return longer;
}

/** An MP4 with only the size of its picture, `size` bytes long. */
export function videoOf(width: number, height: number, size = 400): Bytes {
  const box = (name: string, ...content: Uint8Array[]): Uint8Array => {
    const length = content.reduce((sum, { length: more }) => sum + more, 8);
    const bytes = new Uint8Array(length);
    new DataView(bytes.buffer).setUint32(0, length);
    bytes.set(new TextEncoder().encode(name), 4);
    let at = 8;
    for (const piece of content) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  };
  const header = new Uint8Array(84);
  new DataView(header.buffer).setUint16(76, width);
  new DataView(header.buffer).setUint16(80, height);
  const head = [box('ftyp', new TextEncoder().encode('isom\0\0\0\0')), box('moov', box('trak', box('tkhd', header)))];
  const used = head.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(size);
  bytes.set(head[0] ?? [], 0);
  bytes.set(head[1] ?? [], head[0]?.length ?? 0);
  bytes.set(box('mdat', new Uint8Array(Math.max(0, size - used - 8))).subarray(0, size - used), used);
  return bytes;
}

export const zipOf = async (contents: Record<string, Content>, compression: 'STORE' | 'DEFLATE' = 'STORE') => {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(contents)) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression });
};

export const lastModified = Date.UTC(2026, 4, 3, 2, 1);

export const filesOf = (contents: Record<string, Content>): ChosenFile[] =>
  Object.entries(contents).map(([path, content]) => ({
    path,
    file: new File([content as BlobPart], path.replace(/^.*\//, ''), { lastModified }),
  }));

/** A chosen file that the disk can no longer read: browsers know its size, but reading fails. */
export function lost(size: number): File {
  const fail = () => Promise.reject(new TypeError('network error'));
  const stream = () => new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) });
  return Object.assign(new File([new Uint8Array(size)], 'x'), { arrayBuffer: fail, stream, slice: () => lost(0) });
}

/** Files by path, moved into a folder. */
export const below = (folder: string, files: Record<string, Content>) =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));

export const deps = {
  inflate: (packed: ReadableStream<Bytes>) => packed.pipeThrough(new DecompressionStream('deflate-raw')),
  digest: async (bytes: Bytes) => createHash('sha256').update(bytes).digest('hex'),
  hash,
  sniff,
  readRecord,
};

export const never = new AbortController().signal;

export const scanFiles = (
  contents: Record<string, Content> | ChosenFile[],
  onProgress: (progress: ScanProgress) => void = () => {},
): Promise<Scan> => scan(Array.isArray(contents) ? contents : filesOf(contents), deps, { onProgress, signal: never });

/** A short description of where a candidate is. */
export const placeOf = ({ ref }: { ref: { chosen: string; entry: string | null } }): string =>
  ref.entry === null ? ref.chosen : `${ref.chosen}!${ref.entry}`;

/** The files of each item, by id. */
export const filesByItem = ({ items }: { items: ImportedItem[] }): Record<string, string[]> =>
  Object.fromEntries(items.map(({ item, candidates }) => [item.id, candidates.map(placeOf)]));

export function itemIn({ items }: Scan, id: string): ImportedItem {
  const found = items.find(({ item }) => item.id === id);
  if (found === undefined) throw new Error(`${id} is not among ${items.map(({ item }) => item.id)}`);
  return found;
}
