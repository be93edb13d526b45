import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import type { VolumeFile } from '../../../../../lib/model/ports';

/** A volume on the real disk, so that other programs can read it. */
export function openFileVolume(path: string): VolumeFile {
  const file = openSync(path, 'a+');
  closeSync(file);
  const handle = openSync(path, 'r+');
  return {
    write: (bytes, { at }) => writeSync(handle, bytes, 0, bytes.length, at),
    read: (into, { at }) => readSync(handle, into, 0, into.length, at),
    truncate: (size) => ftruncateSync(handle, size),
    flush: () => fsyncSync(handle),
    getSize: () => fstatSync(handle).size,
    close: () => closeSync(handle),
  };
}
