import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { VolumeFile } from '../../../../../lib/model/ports';

/** A volume in memory that only stores what was written, so that gigabytes of gaps cost nothing. Gaps read as zeros. */
export function createSparseVolume(): VolumeFile & { reader: RandomAccessReader; toBlob(): Blob } {
  const pieces: { at: number; bytes: Uint8Array }[] = [];
  let size = 0;
  const volume: VolumeFile = {
    write(bytes, { at }) {
      pieces.push({ at, bytes: bytes.slice() });
      size = Math.max(size, at + bytes.length);
      return bytes.length;
    },
    read(into, { at }) {
      into.fill(0);
      const end = at + into.length;
      for (const piece of pieces) {
        const from = Math.max(at, piece.at);
        const to = Math.min(end, piece.at + piece.bytes.length);
        if (from < to) into.set(piece.bytes.subarray(from - piece.at, to - piece.at), from - at);
      }
      return Math.max(Math.min(end, size) - at, 0);
    },
    truncate(length) {
      size = length;
    },
    flush() {},
    getSize: () => size,
    close() {},
  };
  const blob = (from: number, to: number) => ({
    size: to - from,
    slice: (start = 0, end = to - from) => blob(from + start, Math.min(from + end, to)),
    arrayBuffer: async () => {
      const bytes = new Uint8Array(to - from);
      volume.read(bytes, { at: from });
      return bytes.buffer;
    },
  });
  return { ...volume, reader: new VolumeReader(volume), toBlob: () => blob(0, size) as unknown as Blob };
}

class VolumeReader extends RandomAccessReader {
  readonly #volume: VolumeFile;

  constructor(volume: VolumeFile) {
    super();
    this.#volume = volume;
  }

  override _readStreamForRange(start: number, end: number) {
    const bytes = new Uint8Array(end - start);
    this.#volume.read(bytes, { at: start });
    return Readable.from([Buffer.from(bytes)]);
  }
}
