import type { ChosenFile } from '../archive/verify/file-index';
import { withTimeout } from '../async/timeout';
import { ExpectedFailure, type FailureCode } from '../model/failure';
import { type Account, importedAccount, importSources, type Source } from '../model/item';
import {
  type Choices,
  type ImportRequest,
  type Job,
  type JobOptions,
  type Part,
  type Snapshot,
  usualPartBytes,
  usualPartEntries,
} from '../model/job';
import type { MissingFiles } from './import/held-files';
import { abandonJob } from './job/abandon-job';
import { createJob, type JobNaming } from './job/create-job';
import { resolveScope } from './job/export-scope';
import { type JobRunner, type JobRunnerDeps, startJobRunner } from './job/job-runner';
import { createRunLease } from './job/run-lease';
import { withStoreTimeouts } from './job/store-with-timeouts';
import { nextEta, type ShownEta } from './progress/eta';
import { type LiveProgress, snapshotOf } from './progress/job-snapshot';
import { createReporter, type Reporter } from './progress/progress-reporter';
import { createSpeed } from './progress/transfer-speed';

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

export type EngineDeps = JobRunnerDeps &
  JobNaming & {
    /** Lists to go through, in this order. */
    sources: Source[];
    /** The template that is used for what a person wishes. Throws bad-message. */
    nameTemplate: (wish: string | undefined) => string;
    waitUntil: () => number | null;
    onProgress: (snapshot: Snapshot) => void;
    /** Nothing is being worked on any more: whoever hosts the engine may close it. */
    onIdle: () => void;
  };

/** Causes for which files do not get to their destination. */
const unsaved = new Set<FailureCode>([
  ...(['save-failed', 'save-cancelled', 'save-no-room'] as const),
  ...(['no-folder', 'folder-not-allowed', 'folder-gone', 'folder-full', 'folder-failed'] as const),
]);

/** A person waits for the answer: milliseconds. */
const timeoutMs = 60_000;

export function createEngine(deps: EngineDeps): Engine {
  const { clock } = deps;
  const store = withStoreTimeouts(deps.store, clock);
  const speed = createSpeed();
  let active: { run: JobRunner; reporter: Reporter } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** One command after the other: a start and a cancel never meet in the middle. */
  const inTurn = <T>(command: () => Promise<T>): Promise<T> => {
    const result = last.then(command);
    last = result.catch(() => undefined);
    return result;
  };

  /** Ends with a Cancel: what a start waits for until then. */
  let starting = new AbortController();
  const live = (): LiveProgress => ({
    bytesPerSecond: speed.perSecond(clock.monotonic()),
    waitUntil: deps.waitUntil(),
  });
  let shownEta: ShownEta | null = null;
  const draw = (job: Job, parts: Part[]): Snapshot => {
    const drawn = snapshotOf(job, parts, active && live());
    shownEta = nextEta(shownEta, drawn.secondsLeft, clock.monotonic());
    return { ...drawn, secondsLeft: shownEta && Math.ceil(shownEta.seconds) };
  };
  const snapshot = async (job: Job) => draw(await store.get(job.id), await store.parts(job.id));
  const stop = async () => {
    const stopped = active;
    active = null;
    stopped?.reporter.stop();
    await stopped?.run.stop();
  };

  const begin = (job: Job) => {
    const reporter = createReporter(job.id, { store: deps.store, clock, draw, emit: deps.onProgress });
    const run = startJobRunner(job, deps, reporter.touch);
    const mine = { run, reporter };
    active = mine;
    reporter.touch();
    void run.over.then(async () => {
      if (active !== mine) return;
      reporter.stop();
      // A store that no longer answers has nothing to tell; whoever asks next meets its failure.
      await withTimeout(timeoutMs, clock, reporter.now).catch(() => undefined);
      await inTurn(async () => {
        if (active !== mine) return;
        active = null;
        // Of several unfinished jobs each has its turn. One that has stopped without an end is not begun again at once.
        const next = await store.unfinished().catch(() => null);
        if (next !== null && next.id !== job.id) runJob(next);
        if (active === null) deps.onIdle();
      });
    });
  };

  /** Works at a job that no person paused, unless that is done already. */
  const runJob = (job: Job | null) => {
    if (active === null && job !== null && (job.state === 'running' || job.cause !== null)) begin(job);
  };

  /** Applies a change to the unfinished job while nobody works at it, then works on if it is to run. */
  const change = async (job: Job, fields: Changes): Promise<Snapshot> => {
    // Stored first: should the browser die now, the user's word stands.
    await store.update(job.id, fields);
    await stop();
    const changed = await store.update(job.id, fields);
    if (changed.state === 'running') begin(changed);
    return show(changed);
  };
  const show = async (changed: Job): Promise<Snapshot> => {
    const shown = await snapshot(changed);
    deps.onProgress(shown);
    if (changed.state !== 'running') deps.onIdle();
    return shown;
  };
  const changeUnfinished = (act: (job: Job) => Promise<Snapshot>) =>
    inTurn(async () => {
      const job = await store.unfinished();
      return job === null ? null : act(job);
    });

  /** What is packed only has to arrive, which Cancel lets happen first. Said again, or where that has failed already, it is given up. */
  const cancel = async (job: Job): Promise<Snapshot> => {
    const isPacked = (await store.parts(job.id)).some(({ last }) => last);
    const isStuck = job.cause !== null && unsaved.has(job.cause.code);
    const cancelled = job.cancelled || !isPacked;
    const canceled = { state: 'running', cause: null, cancelRequested: true } as const;
    if (!job.cancelRequested && !(isPacked && isStuck)) return change(job, { ...canceled, cancelled });
    await store.update(job.id, { ...canceled, cancelled: true });
    await stop();
    return show(await abandonJob(job, { ...deps, store }));
  };

  const optionsOf = (choices: Omit<Choices, 'scope' | 'account'>) => ({
    destination: choices.destination ?? 'zip',
    partBytes: choices.partBytes ?? usualPartBytes,
    partEntries: choices.partEntries ?? usualPartEntries,
    nameTemplate: deps.nameTemplate(choices.nameTemplate),
    sidecars: choices.sidecars ?? [],
    parallelism: choices.parallelism,
  });
  const create = async (
    account: Account,
    options: JobOptions,
    about: { selected?: string[]; files?: readonly ChosenFile[] },
  ): Promise<Snapshot> => {
    const job = await createJob(account, options, about, { ...deps, store });
    if (options.origin === 'files') deps.files.hold(job.id, about.files ?? []);
    begin(job);
    return snapshot(job);
  };

  return {
    boot: () =>
      inTurn(async () => {
        runJob(await store.unfinished());
        if (active === null) deps.onIdle();
      }),
    account: () => withTimeout(timeoutMs, clock, (signal) => deps.site.account(signal)),
    start: (choices) => {
      const { signal } = starting;
      return inTurn(async () => {
        signal.throwIfAborted();
        const unfinished = await store.unfinished();
        if (unfinished !== null) {
          runJob(unfinished);
          active?.run.recheck();
          return snapshot(unfinished);
        }
        const { account: id, space } = choices;
        const { check } = deps.destinations(createRunLease())[choices.destination ?? 'zip'];
        const account = await withTimeout(
          timeoutMs,
          clock,
          async (either) => {
            await check();
            return deps.site.account(either, id === undefined ? null : { id, space });
          },
          { outer: signal },
        );
        const { scope, sources, selected } = await resolveScope(choices.scope ?? { type: 'all' }, {
          account: account.id,
          sources: deps.sources,
          leftOut: choices.leftOut ?? [],
          store,
        });
        return create(
          account,
          {
            ...optionsOf(choices),
            sources,
            scope,
            media: choices.media ?? true,
            // What is chosen by its id is wanted, whoever made it.
            others: choices.others ?? selected.length > 0,
          },
          { selected },
        );
      });
    },
    startImport: (request, chosen) =>
      inTurn(async () => {
        const unfinished = await store.unfinished();
        if (unfinished !== null) return snapshot(unfinished);
        const { account, sources, unrecognized } = request;
        const options = optionsOf(request);
        await withTimeout(timeoutMs, clock, deps.destinations(createRunLease())[options.destination].check);
        return create(
          account ?? importedAccount,
          {
            ...options,
            origin: 'files',
            unrecognized,
            sources: importSources.filter((each) => sources.includes(each) || (unrecognized && each === 'files')),
            scope: 'all',
            media: true,
            // Files that people have are wanted, whoever made them.
            others: true,
          },
          { files: chosen },
        );
      }),
    offerFiles: (chosen) =>
      inTurn(async () => {
        const job = await store.unfinished();
        if (job === null) return { missing: 0, total: 0 };
        const held = await deps.files.offer(job.id, chosen);
        if (held.missing === 0) active?.run.recheck();
        return held;
      }),
    skipMissingFiles: () =>
      inTurn(async () => {
        const job = await store.unfinished();
        if (job === null) return null;
        await deps.files.skipMissing(job.id);
        active?.run.recheck();
        return snapshot(job);
      }),
    pause: () => changeUnfinished((job) => change(job, { state: 'paused', cause: null })),
    resume: () => changeUnfinished((job) => change(job, { state: 'running', cause: null })),
    cancel() {
      starting.abort(new ExpectedFailure('site-busy', 'canceled'));
      starting = new AbortController();
      return changeUnfinished(cancel);
    },
    recheck: () => active?.run.recheck(),
    isBusy: () => active !== null,
    touch: () => active?.reporter.touch(),
    onBytes: (bytes) => {
      speed.add(bytes, clock.monotonic());
      active?.reporter.touch();
    },
  };
}
