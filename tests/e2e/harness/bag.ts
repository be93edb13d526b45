import { basename } from 'node:path';
import { listWithYauzl, readFromZip, type ZipFile } from './zip';

/** An export whose parts form a valid bag. */
export type VerifiedExport = {
  /** The folder that every part unpacks into. */
  folder: string;
  /** By path inside that folder. */
  files: Map<string, ZipFile>;
  bytes: number;
  /** Content of a file, by path inside the folder. */
  read(path: string): Promise<Buffer>;
};

/**
 * Checks the parts of an export like someone who only knows RFC 8493: every CRC, every file of both manifests with its
 * hash, no payload file outside the manifest, no path twice, correct `Payload-Oxum`. Throws one error with everything
 * that is wrong.
 */
export async function verifyExport(parts: string[]): Promise<VerifiedExport> {
  const faults: string[] = [];
  const files = new Map<string, ZipFile>();
  const partOf = new Map<string, string>();
  const folders = new Set<string>();

  for (const part of parts) {
    for (const file of await listWithYauzl(part)) {
      const [folder = '', ...rest] = file.path.split('/');
      const path = rest.join('/');
      folders.add(folder);
      if (files.has(path)) faults.push(`${path} is in the archive twice (again in ${basename(part)})`);
      files.set(path, file);
      partOf.set(path, part);
    }
  }
  const [folder = ''] = folders;
  if (folders.size !== 1) faults.push(`expected one folder, found ${[...folders].join(', ') || 'nothing'}`);

  const read = async (path: string) => {
    const part = partOf.get(path);
    if (part === undefined) throw new Error(`${path} is in no part.`);
    return readFromZip(part, `${folder}/${path}`);
  };
  faults.push(...(await bagFaults(files, read)));
  throwFaults(faults);
  return { folder, files, bytes: sum(files.values()), read };
}

/** Throws one error with all faults, if there are any. */
export function throwFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`The export is not a valid bag:\n- ${faults.join('\n- ')}`);
}

/** What is wrong with files as one bag. `read` returns their content. */
export async function bagFaults(files: ReadonlyMap<string, ZipFile>, read: VerifiedExport['read']): Promise<string[]> {
  const faults: string[] = [];
  const readText = async (path: string) => (files.has(path) ? (await read(path)).toString('utf8') : '');

  if (!(await readText('bagit.txt')).startsWith('BagIt-Version: 1.0\n'))
    faults.push('bagit.txt does not declare BagIt 1.0');
  const isPayload = (path: string) => path.startsWith('data/');
  const payload = readManifest(await readText('manifest-sha256.txt'));
  const tags = readManifest(await readText('tagmanifest-sha256.txt'));
  for (const path of payload.keys()) if (!isPayload(path)) faults.push(`the manifest lists ${path}, not under data/`);
  for (const path of files.keys())
    if (isPayload(path) && !payload.has(path)) faults.push(`${path} is not in the manifest`);
  for (const [path, sha256] of [...payload, ...tags]) {
    const file = files.get(path);
    if (file === undefined) faults.push(`${path} is missing`);
    else if (file.sha256 !== sha256) faults.push(`${path} has another SHA-256 than the manifest says`);
  }

  const payloadFiles = [...files].filter(([path]) => isPayload(path)).map(([, file]) => file);
  const payloadBytes = sum(payloadFiles);
  const oxum = /^Payload-Oxum: (.*)$/m.exec(await readText('bag-info.txt'))?.[1];
  const counted = `${payloadBytes}.${payloadFiles.length}`;
  if (oxum !== counted) faults.push(`Payload-Oxum says ${oxum}, counted ${counted}`);
  return faults;
}

/** Path → SHA-256. A manifest encodes CR, LF and `%` in paths (RFC 8493 2.1.3). */
function readManifest(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [, sha256 = '', path = line] = /^([0-9a-f]{64})\s+(.+)$/i.exec(line) ?? [];
      const decoded = path.replace(/%0D|%0A|%25/gi, (code) => decodeURIComponent(code));
      return [decoded, sha256.toLowerCase()];
    }),
  );
}

function sum(files: Iterable<ZipFile>) {
  let bytes = 0;
  for (const file of files) bytes += file.bytes;
  return bytes;
}
