import JSZip from 'jszip';
import { expect } from 'vitest';
import type { createImportHarness } from './import-harness';

type World = Pick<Awaited<ReturnType<typeof createImportHarness>>, 'downloads'>;
type Item = Record<string, unknown> & { id: string; path: string | null };

/** The lists of the only part in Downloads, and its files by path from the bag's root. */
export async function archiveIn({ downloads }: World) {
  const [[, bytes] = ['', new Uint8Array()], ...others] = downloads.onDisk;
  expect(others).toEqual([]);
  const { files } = await JSZip.loadAsync(bytes);
  const byPath = new Map(Object.values(files).map((file) => [file.name.replace(/^[^/]+\//, ''), file]));
  const library = JSON.parse((await byPath.get('data/library.json')?.async('text')) ?? '');
  const items: Item[] = library.items;
  const bytesOf = async ({ path }: Item) => (await byPath.get(path ?? '')?.async('uint8array')) ?? null;
  const text = async (path: string) => (await byPath.get(path)?.async('text')) ?? null;
  return { library, items, bytesOf, text };
}
