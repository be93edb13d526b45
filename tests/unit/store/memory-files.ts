import type { VolumeFile } from '../../../lib/archive/volume';
import type { VolumeFiles } from '../../../lib/export/ports';

/** `safe` is what a flush has put on the disk; a killed browser may lose the rest, or keep a torn piece of it. */
type Stored = { now: Uint8Array; safe: Uint8Array; isOpen: boolean };

/**
 * The browser's private storage in memory, on a disk with `room` bytes in all. As in the browser, a file has one holder at a time and
 * cannot be removed while it is held. `step` is called before each change and may throw, as a kill would stop it.
 */
export function createMemoryFiles(step: () => void = () => {}) {
  const stored = new Map<string, Stored>();
  const disk = { room: 10_000_000_000 };

  const free = () => [...stored.values()].reduce((room, { now }) => room - now.length, disk.room);

  const hold = (file: Stored): VolumeFile => ({
    write(bytes, { at }) {
      step();
      const length = Math.min(bytes.length, Math.max(0, free() + file.now.length - at));
      const grown = new Uint8Array(Math.max(file.now.length, at + length));
      grown.set(file.now);
      grown.set(bytes.subarray(0, length), at);
      file.now = grown;
      return length;
    },
    read(into, { at }) {
      const found = file.now.subarray(at, at + into.length);
      into.set(found);
      return found.length;
    },
    truncate(size) {
      step();
      const cut = new Uint8Array(size);
      cut.set(file.now.subarray(0, size));
      file.now = cut;
    },
    flush() {
      step();
      file.safe = file.now.slice();
    },
    getSize: () => file.now.length,
    close() {
      file.isOpen = false;
    },
  });

  const files: VolumeFiles = {
    async open(name) {
      const file = stored.get(name) ?? { now: new Uint8Array(), safe: new Uint8Array(), isOpen: false };
      if (file.isOpen) throw new DOMException(`${name} is held`, 'NoModificationAllowedError');
      file.isOpen = true;
      stored.set(name, file);
      return hold(file);
    },
    async remove(name) {
      if (stored.get(name)?.isOpen) throw new DOMException(`${name} is held`, 'NoModificationAllowedError');
      stored.delete(name);
    },
    list: async () => [...stored.keys()],
    free: async () => free(),
  };

  return {
    files,
    disk,
    names: () => [...stored.keys()].sort(),
    held: () => [...stored].filter(([, { isOpen }]) => isOpen).map(([name]) => name),
    bytesOf: (name: string) => stored.get(name)?.now ?? null,
    /** Ends every holder. What was not flushed is gone, or half of it and noise are left. */
    kill(left: 'nothing' | 'a torn piece') {
      for (const file of stored.values()) {
        const torn = file.now.subarray(0, Math.ceil((file.safe.length + file.now.length) / 2)).slice();
        torn.fill(0xa5, Math.min(torn.length, file.safe.length + 7));
        file.now = left === 'nothing' || file.now.length <= file.safe.length ? file.safe.slice() : torn;
        file.isOpen = false;
      }
    },
  };
}
