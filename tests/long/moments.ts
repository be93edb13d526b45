import { existsSync, statSync, watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Replica } from '../replica/replica';
import type { Random } from '../replica/seeded-random';

/** What is visible of a run from outside: its requests, and the files that it writes. */
export type Scene = { replica: Replica; profile: string; downloads: string; random: Random };

const looksEvery = 2;
const timeoutMs = 120_000;

/** Resolves as soon as a condition is true. */
async function until(holds: () => boolean): Promise<void> {
  const late = AbortSignal.timeout(timeoutMs);
  while (!holds()) await wait(looksEvery, undefined, { signal: late });
}

/** Resolves at the nth matching event below a folder. Creating and removing a file are both `rename` events. */
async function nthEvent(folder: string, n: number, counts: (event: string, path: string) => boolean): Promise<void> {
  await mkdir(folder, { recursive: true });
  await new Promise<void>((come, fail) => {
    let left = n;
    const signal = AbortSignal.timeout(timeoutMs);
    signal.onabort = () => fail(signal.reason);
    const watcher = watch(folder, { recursive: true, signal }, (event, name) => {
      if (name === null || !counts(event, join(folder, name)) || --left > 0) return;
      signal.onabort = null;
      watcher.close();
      come();
    });
  });
}

/** The origin's private files in Chromium's profile. Their names are numbers. */
const privateFiles = (profile: string) => join(profile, 'Default', 'File System');
const isMade = (event: string, path: string) => event === 'rename' && existsSync(path) && /[\\/]\d{8}$/.test(path);

/** Only media files have this many bytes. */
const mediumBytes = 50_000;

/**
 * The moments at which a run is killed. Each function is called before the browser starts and resolves at its moment.
 * Chance decides which one of its kind.
 */
export const moments = {
  /** A page of a list was requested, and its response is on its way. */
  async listing({ replica, random }: Scene) {
    const listed = () => replica.requests.list().filter(({ source }) => source.startsWith('sora')).length;
    const pages = listed() + random.integer(7);
    await until(() => listed() > pages);
  },

  /** Bodies of originals stop halfway. */
  async body({ replica, random }: Scene) {
    replica.gates.body.closeAfter(random.integer(12));
    const others = random.integer(3);
    await until(() => replica.gates.body.held() > others);
  },

  /** Media was written to the part, and is about to be journaled. */
  appended({ profile, random }: Scene) {
    const sizes = new Map<string, number>();
    return nthEvent(privateFiles(profile), 1 + random.integer(10), (_event, path) => {
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      const before = sizes.get(path) ?? size;
      sizes.set(path, size);
      return size >= before + mediumBytes;
    });
  },

  /** The list of a full part is being written, or the next part's file was created. */
  async closing({ profile, random }: Scene) {
    await nthEvent(privateFiles(profile), 1 + random.integer(2), isMade);
    await wait(random.integer(10));
  },

  /** The browser has started or just finished copying a part to Downloads. */
  async copying({ downloads, random }: Scene) {
    await nthEvent(downloads, 1 + random.integer(2), (event, path) => event === 'rename' && existsSync(path));
    await wait(random.integer(10));
  },

  /** Everything was requested, and the archive's shared files are being written. */
  async finishing({ replica, profile, random }: Scene) {
    const wanted = replica.library.expected({}).saved;
    const requested = () => replica.requests.list().filter(({ source }) => source === 'media');
    const areAllRequested = () => new Set(requested().map(({ path }) => path)).size >= wanted;
    await nthEvent(privateFiles(profile), 1 + random.integer(9), (...made) => isMade(...made) && areAllRequested());
    await wait(random.integer(4));
  },
};

export type Moment = keyof typeof moments;
