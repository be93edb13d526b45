import type { VolumeFile } from '../../../lib/archive/volume';
import type { VolumeFiles } from '../../../lib/export/ports';

type Change = { at: number; bytes: Uint8Array } | { size: number };
/** `safe` is what the last flush has put on the disk, null before the first; `unflushed` has happened to it since. */
type Stored = { now: Uint8Array; safe: Uint8Array | null; unflushed: Change[]; isOpen: boolean };

const empty = new Uint8Array();
const made = (): Stored => ({ now: empty, safe: null, unflushed: [], isOpen: false });

function changed(content: Uint8Array, change: Change): Uint8Array {
  if ('size' in change) {
    const cut = new Uint8Array(change.size);
    cut.set(content.subarray(0, change.size));
    return cut;
  }
  const grown = new Uint8Array(Math.max(content.length, change.at + change.bytes.length));
  grown.set(content);
  grown.set(change.bytes, change.at);
  return grown;
}

/** A write of which some first bytes reach the disk, and noise where the others belong. */
function torn(change: Change, share: number): Change {
  if ('size' in change) return change;
  return { at: change.at, bytes: change.bytes.slice().fill(0xa5, Math.floor(change.bytes.length * share)) };
}

/** What a power cut leaves of a file: of all that was not flushed each change by itself is lost, torn or kept. */
function afterPowerCut({ safe, unflushed }: Stored, random: () => number): Uint8Array {
  return unflushed.reduce((content, change) => {
    const luck = random();
    if (luck < 1 / 3) return content;
    return changed(content, luck < 2 / 3 ? torn(change, random()) : change);
  }, safe ?? empty);
}

/**
 * The browser's private storage in memory, on a disk with `room` bytes in all. As in the browser, a file has one holder at a time and
 * cannot be removed while it is held. `step` is called before each change and may throw, as the end of the process would stop it.
 */
export function createMemoryFiles(step: () => void = () => {}) {
  let stored = new Map<string, Stored>();
  let removed = new Map<string, Stored>();
  const disk = { room: 10_000_000_000 };

  const free = () => [...stored.values()].reduce((room, { now }) => room - now.length, disk.room);

  const hold = (file: Stored): VolumeFile => {
    const change = (done: Change) => {
      file.now = changed(file.now, done);
      file.unflushed.push(done);
    };
    return {
      write(bytes, { at }) {
        step();
        const length = Math.min(bytes.length, Math.max(0, free() + file.now.length - at));
        change({ at, bytes: bytes.slice(0, length) });
        return length;
      },
      read(into, { at }) {
        const found = file.now.subarray(at, at + into.length);
        into.set(found);
        return found.length;
      },
      truncate(size) {
        step();
        change({ size });
      },
      flush() {
        step();
        file.safe = file.now;
        file.unflushed = [];
      },
      getSize: () => file.now.length,
      close() {
        file.isOpen = false;
      },
    };
  };

  const files: VolumeFiles = {
    async open(name) {
      step();
      const file = stored.get(name) ?? made();
      if (file.isOpen) throw new DOMException(`${name} is held`, 'NoModificationAllowedError');
      file.isOpen = true;
      stored.set(name, file);
      removed.delete(name);
      return hold(file);
    },
    async remove(name) {
      step();
      const file = stored.get(name);
      if (file?.isOpen) throw new DOMException(`${name} is held`, 'NoModificationAllowedError');
      if (file !== undefined) removed.set(name, file);
      stored.delete(name);
    },
    size: async (name) => stored.get(name)?.now.length ?? null,
    list: async () => [...stored.keys()],
    free: async () => free(),
  };

  return {
    files,
    disk,
    names: () => [...stored.keys()].sort(),
    held: () => [...stored].filter(([, { isOpen }]) => isOpen).map(([name]) => name),
    bytesOf: (name: string) => stored.get(name)?.now ?? null,
    /** Ends every holder. Of what was not flushed any part may be lost: also files that were made, and that files were removed. */
    powerCut(random: () => number) {
      const left = new Map<string, Stored>();
      const leave = (name: string, now: Uint8Array) => left.set(name, { ...made(), now, safe: now });
      for (const [name, file] of removed) if (file.safe !== null && random() < 1 / 3) leave(name, file.safe);
      for (const [name, file] of stored)
        if (file.safe !== null || random() >= 1 / 3) leave(name, afterPowerCut(file, random));
      stored = left;
      removed = new Map();
    },
  };
}
