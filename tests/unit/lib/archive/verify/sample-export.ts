import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import type { ChosenFile } from '../../../../../lib/archive/verify/file-index';
import type { VerifyProgress } from '../../../../../lib/archive/verify/verify-export';
import { verifyFiles } from '../../../../../lib/archive/verify/verify-files';
import { partFile } from '../../../../../lib/model/archive';
import { never } from '../../export/harness/export-sample';
import { hash } from '../../export/harness/fake-media';
import { createZipPartsHarness } from '../zip-parts/zip-parts-harness';

export type Files = Record<string, Uint8Array<ArrayBuffer>>;

/** A really exported archive: its parts by their names in Downloads, and what they unpack to. */
export async function sampleExport(options: Parameters<typeof createZipPartsHarness>[1] = { partBytes: 130_000 }) {
  const ids = Array.from({ length: 6 }, (_, n) => `gen_${n}`);
  const world = await createZipPartsHarness(Object.fromEntries(ids.map((id) => [id, 25_000])), options);
  const archive = await world.open();
  await world.addWaiting(archive);
  await archive.finish(never);
  archive.close();

  const parts: Files = {};
  const unpacked: Files = {};
  for (const part of await world.store.parts('job')) {
    const bytes = new Uint8Array(world.memory.bytesOf(partFile(part)) ?? []);
    parts[part.fileName.replace(/^.*\//, '')] = bytes;
    for (const file of Object.values((await JSZip.loadAsync(bytes)).files))
      unpacked[file.name] = new Uint8Array(await file.async('uint8array'));
  }
  return { parts, unpacked, name: world.job.name, ids };
}

export const chosen = (files: Files): ChosenFile[] =>
  Object.entries(files).map(([path, bytes]) => ({ path, file: new Blob([bytes]) }));

/** Verifies everything found among files. */
export function verify(files: Files | ChosenFile[], onProgress: (progress: VerifyProgress) => void = () => {}) {
  return verifyFiles(Array.isArray(files) ? files : chosen(files), {
    inflate: (packed) => packed.pipeThrough(new DecompressionStream('deflate-raw')),
    digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    hash,
    onProgress: (_, progress) => onProgress(progress),
  });
}
