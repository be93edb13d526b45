/**
 * How many files, and their bytes together. `about`: for some the mean of their kind stands in; `at-least`: of some kind no size is known.
 * Null where no size is known at all.
 */
export type SizeTotal = { items: number; bytes: number | null; certainty: 'exact' | 'about' | 'at-least' };

/** What an account's lists held at a time (milliseconds since 1970): files of its own. */
export type LastScan = { account: string; at: number; amount: SizeTotal };

/** What is stored that lets an export be foretold. */
export type EstimateInputs = {
  look: LastScan | null;
  /** Whether anything is known to be saved already. */
  hasHistory: boolean;
  /** When everything was exported last, here or as what was added tells it; milliseconds since 1970. */
  since: number | null;
  /** By the last run that had enough to do; null before one. */
  bytesPerSecond: number | null;
};
