import { expect, it } from 'vitest';
import { crc32 } from '../../../../../lib/archive/zip/crc32';
import { readChosenFile } from '../../../../../lib/media/fetch/read-chosen-file';
import { createBufferPool } from '../../../../../lib/media/receive/buffer-pool';
import { hash } from '../../export/harness/fake-media';
import { media } from '../../import/pile';
import { createMemoryFiles } from '../../storage/memory-files';

/** A file of this size whose pieces are always ready. It starts with `head`, and the rest is zeros. */
function eagerFile(head: Uint8Array<ArrayBuffer>, size: number, onPiece: (at: number) => void): Blob {
  const slice = (from = 0, to = size) => {
    onPiece(from);
    const piece = new Uint8Array(Math.min(to, size) - from);
    if (from === 0) piece.set(head);
    return { arrayBuffer: async () => piece.buffer };
  };
  return Object.defineProperties(new Blob(), { size: { value: size }, slice: { value: slice } });
}

function createDeps() {
  let time = 0;
  return {
    memory: createBufferPool(1_000_000),
    files: createMemoryFiles().files,
    crc32,
    hash,
    now: () => (time += 10),
    sleep: () => new Promise<void>((resolve) => setTimeout(resolve, 5)),
  };
}

it('The thread handles other messages while it reads a large file whose pieces are always ready', async () => {
  const bytes = 140_000_000;
  let isHeard = false;
  let heardAt: number | null = null;
  setTimeout(() => {
    isHeard = true;
  });
  const data = eagerFile(media.portrait, bytes, (at) => {
    if (isHeard) heardAt ??= at;
  });
  const deps = createDeps();
  const file = { data, isDeflated: false, bytes, crc32: null, sha256: null, isProven: true };
  const read = await readChosenFile(
    file,
    { reserve: async () => {}, onBytes: () => {} },
    deps,
    new AbortController().signal,
  );
  expect(read.facts.bytes).toBe(bytes);
  expect(heardAt).not.toBeNull();
});

it.each([
  ['read at once', 10],
  ['read in pieces', 20_000_000],
])('A canceled copy ends even if the disk does not respond, for a file that is %s', async (_, bytes) => {
  const cancel = new AbortController();
  const arrayBuffer = () => {
    setTimeout(() => cancel.abort());
    return new Promise(() => {});
  };
  const data = Object.defineProperties(new Blob(), {
    size: { value: bytes },
    arrayBuffer: { value: arrayBuffer },
    slice: { value: () => ({ arrayBuffer }) },
  });
  const file = { data, isDeflated: false, bytes, crc32: null, sha256: null, isProven: true };
  const callbacks = { reserve: async () => {}, onBytes: () => {} };
  await expect(readChosenFile(file, callbacks, createDeps(), cancel.signal)).rejects.toMatchObject({
    name: 'AbortError',
  });
});
