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
import { exportOptions, importOptions } from './job/job-options';
import type { JobRunnerDeps } from './job/job-runner';
import { createRunLease } from './job/run-lease';
import { withStoreTimeouts } from './job/store-with-timeouts';

/** What may be asked of the engine; every command answers with how the run stands afterwards. */
export type Engine = {
  /** Goes on with an unfinished job, if there is one that no person paused. */
  boot(): Promise<void>;
  account(): Promise<Account>;
  /** Starts an export, or shows the one that is on. Throws what `Site.account` throws. */
  start(choices: Choices): Promise<Snapshot>;
  /** Starts building an archive from chosen files, or shows the run that is on. Throws what the destination refuses. */
  startImport(request: ImportRequest, chosen: readonly ChosenFile[]): Promise<Snapshot>;
  /** Gives a run that waits for files those that it was started with; it resumes when it has all of them. */
  offerFiles(chosen: readonly ChosenFile[]): Promise<MissingFiles>;
  /** Has a run that waits for files continue with those that it has. */
  skipMissingFiles(): Promise<Snapshot | null>;
  pause(): Promise<Snapshot | null>;
  resume(): Promise<Snapshot | null>;
  /**
   * Ends the run with what is saved so far: its last part is finished and delivered. Called again meanwhile, it gives up what has not
   * arrived and ends the run at once, whatever its state. A start that is still being answered is broken off.
   */
  cancel(): Promise<Snapshot | null>;
  recheck(): void;
  /** Whether a run is on, or its end has still to be told to `onProgress`. */
  isBusy(): boolean;
  /** Bytes of media have come in. */
  onBytes(bytes: number): void;
  /** Something that views show has changed. */
  touch(): void;
};

type Changes = Partial<Pick<Job, 'state' | 'cause' | 'cancelled' | 'cancelRequested'>>;

export type EngineDeps = {
  runner: JobRunnerDeps;
  naming: JobNaming;
  /** Lists to go through, in this order. */
  sources: Source[];
  /** Resolves the name template that the user chose, or the default one. Throws bad-message. */
  nameTemplate: (chosen: string | undefined) => string;
  waitUntil: () => number | null;
  onProgress: (snapshot: Snapshot) => void;
  /** Nothing is being worked on any more: whoever hosts the engine may close it. */
  onIdle: () => void;
};

/** A person waits for the answer: milliseconds. */
const timeoutMs = 60_000;

export function createEngine(deps: EngineDeps): Engine {
  const { nameTemplate, onIdle } = deps;
  const { ports, destinations } = deps.runner;
  const { clock, site, files } = ports;
  const store = withStoreTimeouts(ports.store, clock);
  /** One command after the other: a start and a cancel never meet in the middle. */
  const inTurn = createSerialQueue();
  /** Ends with a Cancel: what a start waits for until then. */
  let starting = new AbortController();

  const active = createActiveRun({
    runner: deps.runner,
    waitUntil: deps.waitUntil,
    onProgress: deps.onProgress,
    onOver: (ended, release) =>
      inTurn(async () => {
        if (!release()) return;
        // Of several unfinished jobs each has its turn. One that has stopped without an end is not begun again at once.
        const next = await store.unfinished().catch(() => null);
        if (next?.id !== ended.id) runJob(next);
        if (!active.isOn()) onIdle();
      }),
  });

  /** Works at a job that no person paused, unless that is done already. */
  const runJob = (job: Job | null) => {
    if (!active.isOn() && job !== null && (job.state === 'running' || job.cause !== null)) active.begin(job);
  };
  const snapshot = async ({ id }: Job) => active.snapshot(await store.get(id), await store.parts(id));
  const show = async (changed: Job): Promise<Snapshot> => {
    const shown = await snapshot(changed);
    deps.onProgress(shown);
    if (changed.state !== 'running') onIdle();
    return shown;
  };

  /** Applies a change to the unfinished job while nobody works at it, then works on if it is to run. */
  const change = async (job: Job, fields: Changes): Promise<Snapshot> => {
    // Stored first: should the browser die now, the user's word stands.
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
        if (!active.isOn()) onIdle();
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
    isBusy: active.isOn,
    touch: active.touch,
    onBytes: active.onBytes,
  };
}
