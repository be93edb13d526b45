import { expect, it } from 'vitest';
import { crc32 } from '../../../../../lib/archive/zip/crc32';
import { readChosenFile } from '../../../../../lib/media/fetch/read-chosen-file';
import { createBufferPool } from '../../../../../lib/media/receive/buffer-pool';
import { hash } from '../../export/harness/fake-media';
import { media } from '../../import/pile';
import { createMemoryFiles } from '../../storage/memory-files';

/** A file whose next piece is always there before it is asked for, as a disk gives it that is faster than the hash. */
function eagerFile(bytes: Uint8Array<ArrayBuffer>, onPiece: (at: number) => void): Blob {
  let at = 0;
  const stream = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        onPiece(at);
        controller.enqueue(bytes.slice(at, at + 100));
        at += 100;
        if (at >= bytes.length) controller.close();
      },
    });
  return Object.assign(new Blob([bytes]), { stream });
}

it('lets the thread hear other messages while it reads a file that is always ahead of it', async () => {
  const bytes = media.portrait;
  let isHeard = false;
  let heardAt: number | null = null;
  setTimeout(() => {
    isHeard = true;
  });
  const data = eagerFile(bytes, (at) => {
    if (isHeard) heardAt ??= at;
  });
  let time = 0;
  const deps = {
    memory: createBufferPool(1_000_000),
    files: createMemoryFiles().files,
    crc32,
    hash,
    now: () => (time += 10),
    sleep: () => new Promise<void>((resolve) => setTimeout(resolve, 5)),
  };
  const file = { data, isDeflated: false, bytes: bytes.length, crc32: crc32(bytes), sha256: null, isProven: true };
  const read = await readChosenFile(
    file,
    { reserve: async () => {}, onBytes: () => {} },
    deps,
    new AbortController().signal,
  );
  expect(read.facts.bytes).toBe(bytes.length);
  expect(heardAt).not.toBeNull();
});
