import { withTimeout } from '../../async/timeout';
import type { Job, Part, Snapshot } from '../../model/job';
import { nextEta, type ShownEta } from '../progress/eta';
import { snapshotOf } from '../progress/job-snapshot';
import { createReporter, type Reporter } from '../progress/progress-reporter';
import { createSpeed } from '../progress/transfer-speed';
import { type JobRunner, type JobRunnerDeps, startJobRunner } from './job-runner';

/** Milliseconds for the last report of a run. */
const timeoutMs = 60_000;

/** The active run, if any, and its progress reports. */
export type ActiveRun = {
  isOn(): boolean;
  /** Starts to work on a job. No other run may be active. */
  begin(job: Job): void;
  /** Stops the run, whatever it is doing. Keeps what is stored. */
  stop(): Promise<void>;
  recheck(): void;
  /** Something that views show has changed. */
  touch(): void;
  /** Media bytes have arrived. */
  onBytes(bytes: number): void;
  /** The state of a job, with speed and time left during a run. */
  snapshot(job: Job, parts: Part[]): Snapshot;
};

export type ActiveRunDeps = {
  runner: JobRunnerDeps;
  /** When requests resume after a wait that the site asked for, in milliseconds since 1970. */
  waitUntil: () => number | null;
  onProgress: (snapshot: Snapshot) => void;
  /** A run has ended. `release()` frees its place, or returns false if another run has taken it. */
  onOver: (job: Job, release: () => boolean) => Promise<void>;
};

export function createActiveRun({ runner, waitUntil, onProgress, onOver }: ActiveRunDeps): ActiveRun {
  const { clock, store } = runner.ports;
  const speed = createSpeed();
  let active: { run: JobRunner; reporter: Reporter } | null = null;
  let shownEta: ShownEta | null = null;

  const snapshot = (job: Job, parts: Part[]): Snapshot => {
    const now = clock.monotonic();
    const live = active && { bytesPerSecond: speed.perSecond(now), waitUntil: waitUntil() };
    const taken = snapshotOf(job, parts, live);
    shownEta = nextEta(shownEta, taken.secondsLeft, now);
    return { ...taken, secondsLeft: shownEta && Math.ceil(shownEta.seconds) };
  };

  const begin = (job: Job) => {
    const reporter = createReporter(job.id, { store, clock, draw: snapshot, emit: onProgress });
    const mine = { run: startJobRunner(job, runner, reporter.touch), reporter };
    active = mine;
    reporter.touch();
    const release = () => {
      if (active !== mine) return false;
      active = null;
      return true;
    };
    void mine.run.over.then(async () => {
      if (active !== mine) return;
      reporter.stop();
      // If the store doesn't respond, there is nothing to report. The next command gets its failure.
      await withTimeout(timeoutMs, clock, reporter.now).catch(() => undefined);
      await onOver(job, release);
    });
  };

  return {
    isOn: () => active !== null,
    begin,
    async stop() {
      const stopped = active;
      active = null;
      stopped?.reporter.stop();
      await stopped?.run.stop();
    },
    recheck: () => active?.run.recheck(),
    touch: () => active?.reporter.touch(),
    onBytes(bytes) {
      speed.add(bytes, clock.monotonic());
      active?.reporter.touch();
    },
    snapshot,
  };
}
