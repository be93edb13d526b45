import { copyFile, open } from 'node:fs/promises';
import { openPromise } from 'yauzl';

/** Changes the first content byte of a file in a ZIP, and returns the file's path below the ZIP's top folder. */
export async function flipByteIn(part: string, isWanted: (path: string) => boolean): Promise<string> {
  const zip = await openPromise(part);
  for await (const { fileName, relativeOffsetOfLocalHeader: at } of zip.eachEntry()) {
    const path = fileName.slice(fileName.indexOf('/') + 1);
    if (!isWanted(path)) continue;
    const file = await open(part, 'r+');
    try {
      const header = (await file.read(Buffer.alloc(30), 0, 30, at)).buffer;
      const start = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
      const byte = (await file.read(Buffer.alloc(1), 0, 1, start)).buffer;
      await file.write(Buffer.from([byte.readUInt8() ^ 1]), 0, 1, start);
    } finally {
      await file.close();
    }
    return path;
  }
  throw new Error(`${part} holds no such file.`);
}

/** Copies parts to another folder, to damage them. */
export async function copyParts(parts: string[], folder: string): Promise<string[]> {
  return Promise.all(
    parts.map(async (part, index) => {
      const copy = `${folder}/Sora export - part 00${index + 1}.zip`;
      await copyFile(part, copy);
      return copy;
    }),
  );
}
