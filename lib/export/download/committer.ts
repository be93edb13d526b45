import type { AddResult } from '../../model/archive';
import type { Batcher, Fetched } from './batcher';

export type CommitterDeps = {
  /** Writes a group to the archive. The group is safe when `committed` resolves. */
  take: (group: Fetched[], signal: AbortSignal) => Promise<AddResult>;
  /** A group is safe, or it was lost because of `failure`. */
  onEnd: (group: Fetched[], failure: unknown) => void;
};

/** Frees the memory and budget shares of files that won't be written. */
export async function discardAll(files: readonly Fetched[]): Promise<void> {
  for (const { release } of files) release();
  await Promise.all(files.map(({ media }) => media.discard()));
}

/** Writes one group after another, while earlier ones are still being committed. */
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
    /** Resolves after the last group was written. Throws what `take` throws, and discards that group. */
    async run(signal: AbortSignal): Promise<void> {
      for (let group = await batcher.next(signal); group !== null; group = await batcher.next(signal)) {
        try {
          const { committed } = await take(group, signal);
          untilCommitted(group, committed);
        } catch (error) {
          await discardAll(group);
          throw error;
        }
        // Written media no longer needs its memory.
        await Promise.all(group.map(({ media }) => media.discard()));
      }
    },
    /** Resolves when no commit is in progress. */
    idle: async (): Promise<void> => {
      await Promise.all(commits);
    },
  };
}
