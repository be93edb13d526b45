import type { VolumeFile, VolumeFiles } from '../../../../lib/model/ports';

type Change = { at: number; bytes: Uint8Array } | { size: number };
/** What a change replaced: the file's size, and its content from `at` on. */
type Replaced = { size: number; at: number; bytes: Uint8Array };
/** `isSafe`: a flush has stored the file. `unflushed`: changes since then. */
type Stored = {
  content: Content;
  isSafe: boolean;
  unflushed: { change: Change; replaced: Replaced }[];
  isOpen: boolean;
};
type Content = ReturnType<typeof contentOf>;

/**
 * The bytes of a file, changed in place: copying them for a thousand small writes would take most of the test's time.
 */
function contentOf(given: Uint8Array) {
  let room = given;
  let size = given.length;
  const resize = (wanted: number) => {
    if (wanted > room.length) {
      const grown = new Uint8Array(Math.max(wanted, 2 * room.length));
      grown.set(room.subarray(0, size));
      room = grown;
    }
    room.fill(0, size, wanted);
    size = wanted;
  };
  return {
    size: () => size,
    bytes: () => room.subarray(0, size),
    apply(change: Change): Replaced {
      const at = 'size' in change ? change.size : change.at;
      const replaced = {
        size,
        at,
        bytes: room.slice(at, 'size' in change ? size : Math.min(size, at + change.bytes.length)),
      };
      if ('size' in change) resize(change.size);
      else {
        resize(Math.max(size, at + change.bytes.length));
        room.set(change.bytes, at);
      }
      return replaced;
    },
    undo(replaced: Replaced) {
      resize(replaced.size);
      room.set(replaced.bytes, replaced.at);
    },
  };
}

const stored = (bytes: Uint8Array, isSafe: boolean): Stored => ({
  content: contentOf(bytes.slice()), // a copy, because the old file's holder may still write to it
  isSafe,
  unflushed: [],
  isOpen: false,
});

/** A write of which only the first bytes reach the disk, followed by noise. */
function torn(change: Change, share: number): Change {
  if ('size' in change) return change;
  return { at: change.at, bytes: change.bytes.slice().fill(0xa5, Math.floor(change.bytes.length * share)) };
}

/** Restores a file to its last flush. */
function undoUnflushed({ content, unflushed }: Stored): Content {
  for (const { replaced } of unflushed.toReversed()) content.undo(replaced);
  return content;
}

/** What a power cut leaves of a file: each unflushed change is lost, torn or kept. */
function afterPowerCut(file: Stored, random: () => number): Uint8Array {
  const content = undoUnflushed(file);
  for (const { change } of file.unflushed) {
    const luck = random();
    if (luck >= 1 / 3) content.apply(luck < 2 / 3 ? torn(change, random()) : change);
  }
  return content.bytes();
}

/**
 * The browser's private storage in memory, on a disk of `room` bytes. As in the browser, a file has one holder at a
 * time and can't be removed while it is held. Calls `step` before each change; it may throw to simulate the end of the
 * process.
 */
export function createMemoryFiles(step: () => void = () => {}) {
  let present = new Map<string, Stored>();
  let removed = new Map<string, Stored>();
  const disk = { room: 10_000_000_000 };

  const free = () => [...present.values()].reduce((room, { content }) => room - content.size(), disk.room);

  const hold = (file: Stored): VolumeFile => {
    const { content } = file;
    const apply = (change: Change) => void file.unflushed.push({ change, replaced: content.apply(change) });
    return {
      write(bytes, { at }) {
        step();
        const length = Math.min(bytes.length, Math.max(0, free() + content.size() - at));
        apply({ at, bytes: bytes.slice(0, length) });
        return length;
      },
      read(into, { at }) {
        const found = content.bytes().subarray(at, at + into.length);
        into.set(found);
        return found.length;
      },
      truncate(size) {
        step();
        apply({ size });
      },
      flush() {
        step();
        file.isSafe = true;
        file.unflushed = [];
      },
      getSize: content.size,
      close() {
        file.isOpen = false;
      },
    };
  };

  const files: VolumeFiles = {
    async open(name) {
      step();
      const file = present.get(name) ?? stored(new Uint8Array(), false);
      if (file.isOpen) throw new DOMException(`${name} is held`, 'NoModificationAllowedError');
      file.isOpen = true;
      present.set(name, file);
      removed.delete(name);
      return hold(file);
    },
    async remove(name) {
      step();
      const file = present.get(name);
      if (file?.isOpen) throw new DOMException(`${name} is held`, 'NoModificationAllowedError');
      if (file !== undefined) removed.set(name, file);
      present.delete(name);
    },
    size: async (name) => present.get(name)?.content.size() ?? null,
    list: async () => [...present.keys()],
    free: async () => free(),
  };

  return {
    files,
    disk,
    names: () => [...present.keys()].sort(),
    held: () => [...present].filter(([, { isOpen }]) => isOpen).map(([name]) => name),
    bytesOf: (name: string) => present.get(name)?.content.bytes().slice() ?? null,
    /** Ends every holder. Any unflushed change may be lost, even the creation or removal of files. */
    powerCut(random: () => number) {
      const left = new Map<string, Stored>();
      for (const [name, file] of removed)
        if (file.isSafe && random() < 1 / 3) left.set(name, stored(undoUnflushed(file).bytes(), true));
      for (const [name, file] of present)
        if (file.isSafe || random() >= 1 / 3) left.set(name, stored(afterPowerCut(file, random), true));
      present = left;
      removed = new Map();
    },
  };
}
