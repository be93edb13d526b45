/**
 * The number of files and their total bytes. `about`: some sizes are the mean of their kind. `at-least`: a whole kind
 * has no known size. `bytes` is null if no size is known.
 */
export type SizeTotal = { items: number; bytes: number | null; certainty: 'exact' | 'about' | 'at-least' };

/** The user's own files that the account's lists held at a time (milliseconds since 1970). */
export type LastScan = { account: string; at: number; amount: SizeTotal };

/** Stored data for estimating an export. */
export type EstimateInputs = {
  lastScan: LastScan | null;
  /** Whether any item is known to be saved. */
  hasHistory: boolean;
  /** When everything was last exported, here or according to imported history. Milliseconds since 1970. */
  since: number | null;
  /** Speed of the last run that was long enough to measure. Null before one. */
  bytesPerSecond: number | null;
};
