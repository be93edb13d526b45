import type { JobOptions, Snapshot } from './job';

/** An export that has ended, as a list of them tells it. */
export type PastExport = {
  snapshot: Snapshot;
  scope: JobOptions['scope'];
  /** False: it was of lists alone. */
  media: boolean;
  /** How many of its failures no later export has saved: those can be asked for again. */
  failed: number;
  /** Numbers of its parts that are in Downloads no more, and of which something is remembered that could be made again. */
  gone: number[];
  /** Whether the browser still knows where one of its parts lies. */
  canShow: boolean;
};

export type PastExports = {
  /** The newest first. */
  exports: PastExport[];
  /** Of how many items it is remembered that they are saved. */
  remembered: number;
};
