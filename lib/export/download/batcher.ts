import { createAutoResetEvent } from '../../async/auto-reset-event';
import type { Clock, ItemRow, Media } from '../../model/ports';

/**
 * A group is written when it has this many bytes, or after this many milliseconds. Small files wait for each other,
 * because a group costs the store nearly as much as a file.
 */
const groupBytes = 16 * 1024 * 1024;
const timeoutMs = 100;

/** Complete, checked media on its way to the archive. `release` frees its share of the memory budget. */
export type Fetched = { row: ItemRow; media: Media; variant: string; release(): void };

/** Collects files into groups that are written and journaled together. */
export type Batcher = {
  add(file: Fetched): void;
  /** Something changed that decides whether to wait for more files. */
  touch(): void;
  /** No more files will come. */
  close(): void;
  /** The next group, as soon as it is worth writing. Null after the last one. Rejects with the signal's reason. */
  next(signal: AbortSignal): Promise<Fetched[] | null>;
  /** Removes and returns the remaining files. */
  drain(): Fetched[];
};

/**
 * A group is complete with `groupFiles` files. `isWaiting`: whether files are in flight. If not, don't wait for more.
 */
export function createBatcher(clock: Clock, groupFiles: number, isWaiting: () => boolean): Batcher {
  let ready: Fetched[] = [];
  let isClosed = false;
  const changed = createAutoResetEvent();

  const isEnough = () =>
    ready.length >= groupFiles || !isWaiting() || ready.reduce((sum, { media }) => sum + media.bytes, 0) >= groupBytes;

  const untilEnough = async (signal: AbortSignal) => {
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    let isLate = false;
    const late = clock.sleep(timeoutMs, either).then(() => {
      isLate = true;
    });
    try {
      while (!isLate && !isEnough()) await Promise.race([late, changed.wait(either)]);
    } finally {
      over.abort();
      await late.catch(() => undefined);
    }
  };

  const drain = () => {
    const group = ready;
    ready = [];
    return group;
  };

  return {
    add(file) {
      ready.push(file);
    },
    touch: changed.set,
    close() {
      isClosed = true;
      changed.set();
    },
    async next(signal) {
      while (ready.length === 0) {
        if (isClosed) return null;
        await changed.wait(signal);
      }
      await untilEnough(signal);
      return drain();
    },
    drain,
  };
}
