import { expect, test, vi } from 'vitest';
import { createGeneratedFiles } from '../../../../../lib/archive/finish/generated-files';
import { crc32 } from '../../../../../lib/archive/zip/crc32';
import { never } from '../../export/harness/export-sample';
import { digest, hash } from '../../export/harness/fake-media';
import { createMemoryFiles } from '../../storage/memory-files';

const megabyte = 1024 * 1024;

test.each([
  ['short list is hashed at once', 3 * megabyte, 1],
  ['long list is hashed in pieces', 33 * megabyte, 0],
])('A %s, and its checksums are those of its content', async (_, length, digests) => {
  const sums = { digest: vi.fn(digest), hash };
  const files = createGeneratedFiles({ files: createMemoryFiles().files, ...sums }, 0, never);
  const text = ['a', 'é', '\n'.repeat(length - 3)];
  const { meta, chunks } = await files.write({ path: 'data/library.json', text });

  const content = Buffer.concat(Array.from(chunks(), (chunk) => Buffer.from(chunk)));
  expect(content.equals(Buffer.from(text.join('')))).toBe(true);
  expect(meta).toMatchObject({ bytes: length, crc32: crc32(content), sha256: await digest(content) });
  expect(sums.digest).toHaveBeenCalledTimes(digests);
});

test('A text that is longer than the buffer keeps characters of four bytes whole', async () => {
  const files = createGeneratedFiles({ files: createMemoryFiles().files, digest, hash }, 0, never);
  const text = `a${'😀'.repeat(300_000)}`;
  const { chunks } = await files.write({ path: 'data/library.json', text: [text] });
  const content = Buffer.concat(Array.from(chunks(), (chunk) => Buffer.from(chunk)));
  expect(content.equals(Buffer.from(text))).toBe(true);
});

test('The checksum of a short list is right though its file is read in pieces', async () => {
  const { files } = createMemoryFiles();
  const open = async (name: string) => {
    const file = await files.open(name);
    return { ...file, read: (into: Uint8Array, from: { at: number }) => file.read(into.subarray(0, 3), from) };
  };
  const generated = createGeneratedFiles({ files: { ...files, open }, digest, hash }, 0, never);
  const { meta } = await generated.write({ path: 'data/library.csv', text: ['id,kind,title'] });
  expect(meta.sha256).toBe(await digest(new TextEncoder().encode('id,kind,title')));
});
