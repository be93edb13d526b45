import { expect, test } from 'vitest';
import { crc32 } from '../../../../lib/archive/zip/crc32';
import { createSpool } from '../../../../lib/model/spool-file';
import { createMemoryFiles } from '../storage/memory-files';

const spoolIn = async (memory: ReturnType<typeof createMemoryFiles>) =>
  createSpool(await memory.files.open('spool-1'), crc32);
const read = (pieces: Iterable<Uint8Array>) => Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece)));

test('Spooled data is read back unchanged, in chunks that fit into memory', async () => {
  const spool = await spoolIn(createMemoryFiles());
  const bytes = Buffer.alloc(9 * 1024 * 1024, 'spool');
  for (let at = 0; at < bytes.length; at += 1_000_000) spool.write(bytes.subarray(at, at + 1_000_000));
  expect(read(spool.pieces()).equals(bytes)).toBe(true);
  expect([spool.bytes(), spool.crc32()]).toEqual([bytes.length, crc32(bytes)]);
  for (const piece of spool.pieces()) expect(piece.length).toBeLessThanOrEqual(4 * 1024 * 1024);
});

test('A spooled file that has changed is rejected', async () => {
  const memory = createMemoryFiles();
  const file = await memory.files.open('spool-1');
  const spool = createSpool(file, crc32);
  spool.write(new Uint8Array(100));
  file.write(Uint8Array.of(1), { at: 50 });
  expect(() => read(spool.pieces())).toThrow(expect.objectContaining({ code: 'store-broken' }));
});

test('A spooled file that has lost bytes is rejected', async () => {
  const memory = createMemoryFiles();
  const file = await memory.files.open('spool-1');
  const spool = createSpool(file, crc32);
  spool.write(new Uint8Array(100));
  file.truncate(60);
  expect(() => read(spool.pieces())).toThrow(expect.objectContaining({ code: 'store-broken' }));
});
