import type { AddResult } from '../../model/archive';
import type { Batcher, Fetched } from './batcher';

export type CommitterDeps = {
  /** Writes a group to the archive; it is safe when `committed` resolves. */
  take: (group: Fetched[], signal: AbortSignal) => Promise<AddResult>;
  /** A group is safe, or was lost for this reason. */
  onEnd: (group: Fetched[], failure: unknown) => void;
};

/** Gives back the memory and the share of bytes in flight of files that nobody will write. */
export async function discardAll(files: readonly Fetched[]): Promise<void> {
  for (const { release } of files) release();
  await Promise.all(files.map(({ media }) => media.discard()));
}

/** Writes one group after the other, while those before it are still being committed. */
export function createCommitter(batcher: Batcher, { take, onEnd }: CommitterDeps) {
  const commits = new Set<Promise<void>>();

  const untilCommitted = (group: Fetched[], committed: Promise<void>) => {
    const commit: Promise<void> = committed
      .then(
        () => null,
        (error: unknown) => ({ error }),
      )
      .then((failed) => {
        commits.delete(commit);
        for (const { release } of group) release();
        onEnd(group, failed?.error ?? null);
      });
    commits.add(commit);
  };

  return {
    /** Ends after the last group was written. Throws what `take` throws, with its group given back. */
    async run(signal: AbortSignal): Promise<void> {
      for (let group = await batcher.next(signal); group !== null; group = await batcher.next(signal)) {
        try {
          const { committed } = await take(group, signal);
          untilCommitted(group, committed);
        } catch (error) {
          await discardAll(group);
          throw error;
        }
        // What is written no longer needs its memory.
        await Promise.all(group.map(({ media }) => media.discard()));
      }
    },
    /** Resolves when nothing is being committed any more. */
    idle: async (): Promise<void> => {
      await Promise.all(commits);
    },
  };
}
