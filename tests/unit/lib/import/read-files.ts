import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import type { ChosenFile } from '../../../../lib/archive/verify/file-index';
import { readImports } from '../../../../lib/import/read-imports';
import { sniff } from '../../../../lib/media/validate/detect-media-type';
import { hash } from '../export/harness/fake-media';

/** A real video and a real image. */
export const video = readFileSync('tests/fixtures/media/portrait.mp4');
export const picture = readFileSync('tests/fixtures/media/image.webp');

type Content = string | Uint8Array;

/** Files as the user chooses them, by path. */
export const files = (contents: Record<string, Content>): ChosenFile[] =>
  Object.entries(contents).map(([path, content]) => ({ path, file: new Blob([content as BlobPart]) }));

/** A ZIP like other tools make. */
export async function zipOf(contents: Record<string, Content>, compression: 'STORE' | 'DEFLATE' = 'STORE') {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(contents)) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression });
}

export const read = (chosen: ChosenFile[]) =>
  readImports(chosen, {
    inflate: (packed) => packed.pipeThrough(new DecompressionStream('deflate-raw')),
    digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    hash,
    sniff,
  });

/** The only thing that was recognized. */
export async function readOne(chosen: ChosenFile[]) {
  const { found, unreadable } = await read(chosen);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} found: ${JSON.stringify(unreadable)}`);
  return { ...only, ids: only.has.map(({ id }) => id).sort(), unreadable };
}
