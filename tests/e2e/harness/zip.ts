import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import JSZip from 'jszip';
import { type Entry, openPromise } from 'yauzl';
import { findOnPath } from '../../../scripts/system-package.mjs';

/** One file of a ZIP, as a reader found it. */
export type ZipFile = { path: string; bytes: number; sha256: string; modified: Date };

/**
 * Reads a ZIP of any size with yauzl and checks each entry's CRC, which yauzl doesn't do. Throws with the entry's name
 * if a CRC or size is wrong.
 */
export async function listWithYauzl(file: string): Promise<ZipFile[]> {
  const zip = await openPromise(file);
  const files: ZipFile[] = [];
  for await (const entry of zip.eachEntry()) {
    const hash = createHash('sha256');
    let bytes = 0;
    let crc = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      hash.update(chunk);
      crc = crc32(chunk, crc);
      bytes += chunk.length;
    }
    if (crc !== entry.crc32) throw new Error(`${entry.fileName}: the content does not have the CRC of its entry.`);
    files.push({ path: entry.fileName, bytes, sha256: hash.digest('hex'), modified: entry.getLastModDate() });
  }
  return files;
}

/** Byte offsets of the local headers of a ZIP's files, by path. */
export async function entryOffsets(file: string): Promise<Map<string, number>> {
  const offsets = new Map<string, number>();
  for await (const { fileName, relativeOffsetOfLocalHeader } of (await openPromise(file)).eachEntry())
    offsets.set(fileName, relativeOffsetOfLocalHeader);
  return offsets;
}

/** Content of one file of a ZIP. Throws if there is no such file. */
export async function readFromZip(file: string, path: string): Promise<Buffer> {
  const zip = await openPromise(file, { autoClose: false });
  try {
    let found: Entry | undefined;
    for await (const entry of zip.eachEntry()) if (entry.fileName === path) found = entry;
    if (found === undefined) throw new Error(`${path} is not in ${file}.`);
    return Buffer.concat(await (await zip.openReadStreamPromise(found)).toArray());
  } finally {
    zip.close();
  }
}

/**
 * Path and SHA-256 of every file, according to JSZip. Only for small archives: it holds the whole archive in memory.
 */
export async function hashWithJSZip(file: string): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(await readFile(file), { checkCRC32: true });
  const hashes = new Map<string, string>();
  for (const entry of Object.values(zip.files)) {
    const content = await entry.async('nodebuffer');
    hashes.set(entry.name, createHash('sha256').update(content).digest('hex'));
  }
  return hashes;
}

/** Path of Info-ZIP's `unzip`. Throws if this system has none. */
export function unzip(): string {
  const found = findOnPath(['unzip']);
  if (found === undefined)
    throw new Error('There is no "unzip" on the PATH. Install it, for example: apt-get install unzip');
  return found;
}

/** Tests a ZIP with `unzip -t`. Throws with its output on any fault, even a warning. */
export async function testWithUnzip(file: string): Promise<void> {
  await promisify(execFile)(unzip(), ['-tqq', file]);
}
