import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyExport } from '../../e2e/harness/bag';
import { hashWithJSZip, listWithYauzl } from '../../e2e/harness/zip';

type Files = Record<string, string>;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const manifestOf = (files: Files) =>
  Object.entries(files)
    .map(([path, text]) => `${sha256(text)}  ${path}\n`)
    .join('');

const fox = { 'data/videos/a fox 100%.mp4': 'fox' };
const owl = { 'data/images/owl.webp': 'owl' };
const tags = {
  'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  'bag-info.txt': 'Payload-Oxum: 6.2\n',
  'manifest-sha256.txt': manifestOf({ 'data/videos/a fox 100%25.mp4': 'fox', ...owl }),
};
const lastPart = { ...owl, ...tags, 'tagmanifest-sha256.txt': manifestOf(tags) };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sora-export-bag-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function writeZip(name: string, files: Files): Promise<string> {
  const zip = new JSZip();
  for (const [path, text] of Object.entries(files)) zip.file(`Sora export/${path}`, text, { createFolders: false });
  const path = join(folder, name);
  await writeFile(path, await zip.generateAsync({ type: 'nodebuffer' }));
  return path;
}

const verify = async (...parts: Files[]) =>
  verifyExport(await Promise.all(parts.map((files, index) => writeZip(`part ${index}.zip`, files))));

describe('The independent check of an export', () => {
  test('accepts a bag in two parts and reads from it', async () => {
    const found = await verify(fox, lastPart);
    expect(found.folder).toBe('Sora export');
    expect(found.files.size).toBe(6);
    expect((await found.read('data/videos/a fox 100%.mp4')).toString()).toBe('fox');
  });

  test.each<[string, Files, Files, string]>([
    ['changed media', { 'data/videos/a fox 100%.mp4': 'dog' }, lastPart, 'has another SHA-256'],
    ['missing media', {}, lastPart, 'is missing'],
    ['a stray file', { ...fox, 'data/stray.txt': 'x' }, lastPart, 'data/stray.txt is not in the manifest'],
    ['a path in two parts', { ...fox, ...owl }, lastPart, 'is in the archive twice'],
    [
      'a changed README outside the payload',
      fox,
      { ...lastPart, 'bag-info.txt': 'x' },
      'bag-info.txt has another SHA-256',
    ],
    ['no bag at all', fox, owl, 'bagit.txt does not declare'],
  ])('rejects %s', async (_name, first, last, fault) => {
    await expect(verify(first, last)).rejects.toThrow(fault);
  });

  test('rejects an entry whose bytes do not match its CRC', async () => {
    const path = await writeZip('whole.zip', fox);
    const bytes = await readFile(path);
    bytes[bytes.indexOf('fox', bytes.indexOf('.mp4'))] = 'b'.charCodeAt(0);
    const broken = join(folder, 'broken.zip');
    await writeFile(broken, bytes);
    await expect(listWithYauzl(broken)).rejects.toThrow('CRC');
    await expect(hashWithJSZip(broken)).rejects.toThrow();
  });
});
