import type { ChosenFile } from '../archive/verify/file-index';
import { createSerialQueue } from '../async/serial-queue';
import { withTimeout } from '../async/timeout';
import { ExpectedFailure } from '../model/failure';
import { type Account, importedAccount, type Source } from '../model/item';
import type { Choices, DestinationName, ImportRequest, Job, Snapshot } from '../model/job';
import type { MissingFiles } from './import/held-files';
import { abandonJob } from './job/abandon-job';
import { createActiveRun } from './job/active-run';
import { decideCancel } from './job/cancel-policy';
import { createJob, type JobNaming } from './job/create-job';
import { resolveScope } from './job/export-scope';
import { exportOptions, importOptions, type NameTemplate } from './job/job-options';
import type { JobRunnerDeps } from './job/job-runner';
import { createRunLease } from './job/run-lease';
import { withStoreTimeouts } from './job/store-with-timeouts';

/** The commands of the engine. Each resolves with the state of the run afterward. */
export type Engine = {
  /** Resumes an unfinished job unless the user paused it, or cleans up after done ones. */
  boot(): Promise<void>;
  account(): Promise<Account>;
  /** Starts an export, or shows the current one. Throws what `Site.account` throws. */
  start(choices: Choices): Promise<Snapshot>;
  /**
   * Starts building an archive from chosen files, or shows the current run. Throws what the destination's `check`
   * throws.
   */
  startImport(request: ImportRequest, chosen: readonly ChosenFile[]): Promise<Snapshot>;
  /** Gives a waiting import its files again. It resumes when it has all of them. */
  offerFiles(chosen: readonly ChosenFile[]): Promise<MissingFiles>;
  /** Continues a waiting import with the files that it has. */
  skipMissingFiles(): Promise<Snapshot | null>;
  pause(): Promise<Snapshot | null>;
  resume(): Promise<Snapshot | null>;
  /**
   * Ends the run with what is saved: its last part is finished and delivered. A second call gives up undelivered parts
   * and ends the run at once, whatever its state. Also aborts a start in progress.
   */
  cancel(): Promise<Snapshot | null>;
  recheck(): void;
  /** Whether a run is active, its end hasn't been reported to `onProgress` yet, or the store is being cleaned up. */
  isBusy(): boolean;
  /** Media bytes have arrived. */
  onBytes(bytes: number): void;
  /** Something that views show has changed. */
  touch(): void;
};

type Changes = Partial<Pick<Job, 'state' | 'cause' | 'cancelled' | 'cancelRequested'>>;

export type EngineDeps = {
  runner: JobRunnerDeps;
  naming: JobNaming;
  /** Lists to read, in this order. */
  sources: Source[];
  nameTemplate: NameTemplate;
  waitUntil: () => number | null;
  onProgress: (snapshot: Snapshot) => void;
  /** Nothing is running, so the host may close the engine. */
  onIdle: () => void;
};

/** Milliseconds. The user is waiting. */
const timeoutMs = 60_000;

/**
 * One function, because all commands share the queue and the active run. What a command needs besides is in `job/`.
 */
export function createEngine(deps: EngineDeps): Engine {
  const { nameTemplate, onIdle } = deps;
  const { ports, destinations } = deps.runner;
  const { clock, site, files } = ports;
  const store = withStoreTimeouts(ports.store, clock);
  /** Runs one command at a time, so a start and a cancel never overlap. */
  const inTurn = createSerialQueue();
  /** Aborts the current start on Cancel. */
  let starting = new AbortController();
  let cleanups = 0;

  const active = createActiveRun({
    runner: deps.runner,
    waitUntil: deps.waitUntil,
    onProgress: deps.onProgress,
    onOver: (ended, release) =>
      inTurn(async () => {
        if (!release()) return;
        const next = await store.unfinished().catch(() => null);
        // If it stopped without an end, wait for the next `boot`. The host would start an idle engine again at once.
        if (next?.id === ended.id && next.state === 'running') return;
        if (next?.id !== ended.id) runJob(next);
        rest();
      }),
  });

  /** Cleans up after done jobs, which nobody has to wait for. Then the host may close the engine. */
  const rest = () => {
    if (active.isOn()) return;
    cleanups++;
    // Without a timeout: 66,000 items take a slow disk longer than the user would wait.
    void ports.store
      .cleanUp()
      .then(
        () => true,
        () => false,
      )
      .then((isClean) => {
        cleanups--;
        // Otherwise, the engine stays open, and the next `boot` tries again.
        if (isClean && !active.isOn() && cleanups === 0) onIdle();
      });
  };

  /** Runs a job unless the user paused it or it runs already. */
  const runJob = (job: Job | null) => {
    if (!active.isOn() && job !== null && (job.state === 'running' || job.cause !== null)) active.begin(job);
  };
  const snapshot = async ({ id }: Job) => active.snapshot(await store.get(id), await store.parts(id));
  const show = async (changed: Job): Promise<Snapshot> => {
    const shown = await snapshot(changed);
    deps.onProgress(shown);
    if (changed.state !== 'running') rest();
    return shown;
  };

  /** Stops the run, changes the unfinished job, then continues if its state is `running`. */
  const change = async (job: Job, fields: Changes): Promise<Snapshot> => {
    // Stored first, so the user's decision survives a killed browser.
    await store.update(job.id, fields);
    await active.stop();
    const changed = await store.update(job.id, fields);
    if (changed.state === 'running') active.begin(changed);
    return show(changed);
  };
  const withUnfinished = <T, None>(none: None, act: (job: Job) => Promise<T>): Promise<T | None> =>
    inTurn(async () => {
      const job = await store.unfinished();
      return job === null ? none : act(job);
    });
  const cancel = async (job: Job): Promise<Snapshot> => {
    const { abandon, changes } = decideCancel(job, await store.parts(job.id));
    if (!abandon) return change(job, changes);
    await store.update(job.id, changes);
    await active.stop();
    return show(await abandonJob(job, { store, clock, destinations }));
  };

  const checkDestination = (name: DestinationName) => destinations(createRunLease())[name].check();
  const creation = { store, clock, naming: deps.naming };
  const startExport = async (choices: Choices, signal: AbortSignal): Promise<Snapshot> => {
    const { account: id, space } = choices;
    const ask = async (either: AbortSignal) => {
      await checkDestination(choices.destination ?? 'zip');
      return site.account(either, id === undefined ? null : { id, space });
    };
    const account = await withTimeout(timeoutMs, clock, ask, { outer: signal });
    // What can't be remembered counts as new.
    await store.rememberEnded().catch(() => undefined);
    const resolved = await resolveScope(choices.scope ?? { type: 'all' }, {
      account: account.id,
      sources: deps.sources,
      leftOut: choices.leftOut ?? [],
      store,
    });
    const options = exportOptions(choices, resolved, nameTemplate);
    const job = await createJob(account, options, { selected: resolved.selected }, creation);
    active.begin(job);
    return snapshot(job);
  };

  return {
    boot: () =>
      inTurn(async () => {
        runJob(await store.unfinished());
        rest();
      }),
    account: () => withTimeout(timeoutMs, clock, (signal) => site.account(signal)),
    start: (choices) => {
      const { signal } = starting;
      return inTurn(async () => {
        signal.throwIfAborted();
        const unfinished = await store.unfinished();
        if (unfinished === null) return startExport(choices, signal);
        runJob(unfinished);
        active.recheck();
        return snapshot(unfinished);
      });
    },
    startImport: (request, chosen) =>
      inTurn(async () => {
        const unfinished = await store.unfinished();
        if (unfinished !== null) return snapshot(unfinished);
        const options = importOptions(request, nameTemplate);
        await withTimeout(timeoutMs, clock, () => checkDestination(options.destination));
        const job = await createJob(request.account ?? importedAccount, options, { files: chosen }, creation);
        files.hold(job.id, chosen);
        active.begin(job);
        return snapshot(job);
      }),
    offerFiles: (chosen) =>
      withUnfinished({ missing: 0, total: 0 }, async (job) => {
        const held = await files.offer(job.id, chosen);
        if (held.missing === 0) active.recheck();
        return held;
      }),
    skipMissingFiles: () =>
      withUnfinished(null, async (job) => {
        await files.skipMissing(job.id);
        active.recheck();
        return snapshot(job);
      }),
    pause: () => withUnfinished(null, (job) => change(job, { state: 'paused', cause: null })),
    resume: () => withUnfinished(null, (job) => change(job, { state: 'running', cause: null })),
    cancel() {
      starting.abort(new ExpectedFailure('site-busy', 'canceled'));
      starting = new AbortController();
      return withUnfinished(null, cancel);
    },
    recheck: active.recheck,
    isBusy: () => active.isOn() || cleanups > 0,
    touch: active.touch,
    onBytes: active.onBytes,
  };
}
