import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findOnPath } from '../../../scripts/system-package.mjs';

/** Seconds per program, for all parts. */
export type Times = Record<string, number>;

const bagChecks = fileURLToPath(new URL('rfc8493.py', import.meta.url));
const testZip =
  'import sys, zipfile; bad = zipfile.ZipFile(sys.argv[1]).testzip(); sys.exit(bad and f"{bad} is damaged")';

/** Free bytes in the folder for temporary files. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

type Run = (name: string, args: string[], cwd?: string) => Promise<void>;

async function runBagChecks(bag: string, run: Run): Promise<void> {
  await run('sha256sum', ['--check', '--quiet', '--strict', 'manifest-sha256.txt'], bag);
  await run('sha256sum', ['--check', '--quiet', '--strict', 'tagmanifest-sha256.txt'], bag);
  await run('python3', [bagChecks, bag]);
  if (findOnPath(['bagit.py']) !== undefined) await run('bagit.py', ['--validate', bag]);
}

/** Tests a folder as a bag with the same programs. */
export function testBag(bag: string): Promise<void> {
  return runBagChecks(bag, async (name, args, cwd) => {
    await promisify(execFile)(programNamed(name), args, { cwd, maxBuffer: 64 * 1024 * 1024 });
  });
}

function programNamed(name: string): string {
  const program = findOnPath([name]);
  if (program === undefined) throw new Error(`There is no "${name}" on the PATH.`);
  return program;
}

/**
 * Tests an export with programs that know nothing of this project: each part as a ZIP with `unzip`, 7-Zip and Python,
 * then all parts unpacked into one bag, with `sha256sum`, by the rules of RFC 8493, and with the Library of Congress's
 * `bagit.py` if installed. Unpacks next to the parts and cleans up. Throws with the program's output on any fault.
 */
export async function testByOthers(parts: string[]): Promise<Times> {
  const times: Times = {};
  const run: Run = async (name, args, cwd) => {
    const program = programNamed(name);
    const started = Date.now();
    await promisify(execFile)(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 });
    times[name] = (times[name] ?? 0) + (Date.now() - started) / 1000;
  };

  const place = await mkdtemp(join(dirname(parts[0] ?? '.'), 'unpacked-'));
  try {
    for (const part of parts) {
      await run('unzip', ['-tqq', part]);
      await run('7z', ['t', '-bd', part]);
      await run('python3', ['-c', testZip, part]);
      await run('unzip', ['-qq', part, '-d', place]);
    }
    const folders = await readdir(place);
    const bag = join(place, folders[0] ?? '');
    if (folders.length !== 1) throw new Error(`The parts unpack into ${folders.join(', ')}.`);
    await runBagChecks(bag, run);
    return times;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
