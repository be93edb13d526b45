import type { Job, Part } from '../../export/job';
import type { VolumeFiles } from '../../export/ports';
import { partFileName } from '../names';
import type { VolumeFile } from '../volume';

/** The part that is being filled. `part.bytes` is the length of what is journaled; `end` is where the next entry goes. */
export type OpenPart = { part: Part; file: VolumeFile; end: number };

/** The file of a part in the browser's private storage. */
export const partFile = ({ job, number }: Pick<Part, 'job' | 'number'>): string => `part-${job}-${number}.zip`;

/**
 * Opens a part at its last journaled entry and cuts off what was written behind it: a killed run goes on right there. Null when the
 * file is shorter than its journal: what it held is lost.
 */
export async function openPart(part: Part, files: VolumeFiles): Promise<OpenPart | null> {
  const file = await files.open(partFile(part));
  if (file.getSize() < part.bytes) {
    file.close();
    return null;
  }
  file.truncate(part.bytes);
  return { part, file, end: part.bytes };
}

/** Begins a part's file, whatever was in it. */
export async function beginPart(part: Part, files: VolumeFiles): Promise<OpenPart> {
  const file = await files.open(partFile(part));
  file.truncate(0);
  return { part, file, end: 0 };
}

export function newPart(job: Job, number: number): Part {
  const fileName = partFileName(job.name, number);
  return {
    job: job.id,
    number,
    state: 'writing',
    bytes: 0,
    entries: 0,
    overhead: 0,
    fileName,
    last: false,
    download: null,
    copiedAs: null,
  };
}
