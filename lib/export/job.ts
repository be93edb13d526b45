import type { Failure } from '../errors';
import type { Account, Source, SourceState } from '../sora/item';

/** Choices of one export. Sizes in bytes. */
export type JobOptions = {
  sources: Source[];
  /** Ceiling of one part; 2 GB keeps ZIP64 out (`docs/archive-format.md`). */
  partBytes: number;
  partEntries: number;
};

/**
 * `running` works; `paused` waits, for the person when `cause` is null, else until the cause ends;
 * `done` is over, also when `cancelled` is set.
 */
export type JobState = 'running' | 'paused' | 'done';

/** Where one source's listing stands; written with every page, so that a killed run goes on at its cursor. */
export type SourceProgress = {
  source: Source;
  state: SourceState | 'listing' | 'waiting';
  listed: number;
  reason: string | null;
};

export type Counts = { listed: number; saved: number; failed: number; skipped: number; savedBytes: number };

export type PartState = 'writing' | 'closed' | 'saving' | 'saved' | 'deleted';

/** One part as views show it. `fileName` is its path below Downloads. */
export type Part = { number: number; state: PartState; bytes: number; fileName: string };

/** All that a view needs to draw the run that is on, or the last one. Plain data; crosses contexts. */
export type Snapshot = {
  job: string;
  /** `Sora export 2026-04-20 14-03` */
  name: string;
  account: Account;
  state: JobState;
  cancelled: boolean;
  /** Why it is paused; null when a person paused it or it is not paused. */
  cause: Failure | null;
  /** Milliseconds since 1970 until which the site asked to wait, or null. */
  waitUntil: number | null;
  phase: 'listing' | 'fetching' | 'closing' | 'saving' | 'ended';
  counts: Counts;
  /** What the whole run is likely to hold; sharpens as pages arrive. Null before the first page. */
  estimate: { items: number; bytes: number | null; exact: boolean } | null;
  bytesPerSecond: number | null;
  secondsLeft: number | null;
  sources: SourceProgress[];
  parts: Part[];
  startedAt: number;
  endedAt: number | null;
};
