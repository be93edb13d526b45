import type { FailureCode } from '../errors';
import type { AccountKey } from '../sora/account-key';
import type { Account, Source } from '../sora/item';
import type { Choices, Job, JobOptions, Part, Snapshot } from './job';
import { createReporter, type Reporter } from './reporting';
import { type Run, type RunDeps, startRun } from './run';
import { readScope } from './scope';
import { type Live, snapshotOf } from './snapshot';
import { createSpeed } from './speed';
import { nextTold, type Told } from './time-left';
import { within } from './time-limit';

/** What may be asked of the engine; every command answers with how the run stands afterwards. */
export type Engine = {
  /** Goes on with an unfinished job, if there is one that no person paused. */
  boot(): Promise<void>;
  account(): Promise<Account>;
  /** Starts an export, or shows the one that is on. Throws what `Site.account` throws. */
  start(choices: Choices): Promise<Snapshot>;
  pause(): Promise<Snapshot | null>;
  resume(): Promise<Snapshot | null>;
  /** Ends the run with what is saved so far. */
  cancel(): Promise<Snapshot | null>;
  poke(): void;
  /** Whether a run is on, or its end has still to be told to `onProgress`. */
  isBusy(): boolean;
  /** Bytes of media have come in. */
  onBytes(bytes: number): void;
  /** Something that views show has changed. */
  touch(): void;
};

type Changes = Pick<Job, 'state' | 'cause' | 'cancelled'>;

export type EngineDeps = RunDeps & {
  /** Lists to go through, in this order. */
  sources: Source[];
  newId: () => string;
  runName: (startedAt: number, taken: (name: string) => boolean) => string;
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

/** Of one part, unless another size is asked for. */
const usualPartBytes = 2_000_000_000;
/** A person waits for the answer: milliseconds. */
const patience = 60_000;

export function createEngine(deps: EngineDeps): Engine {
  const { store, clock } = deps;
  const speed = createSpeed();
  let active: { run: Run; reporter: Reporter } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** One command after the other: a start and a cancel never meet in the middle. */
  const inTurn = <T>(command: () => Promise<T>): Promise<T> => {
    const result = last.then(command);
    last = result.catch(() => undefined);
    return result;
  };

  const whoIsThere = (expected: AccountKey | null = null) =>
    within(patience, clock, (signal) => deps.site.account(signal, expected));
  const live = (): Live => ({ bytesPerSecond: speed.perSecond(clock.now()), waitUntil: deps.waitUntil() });
  let told: Told | null = null;
  const draw = (job: Job, parts: Part[]): Snapshot => {
    const drawn = snapshotOf(job, parts, active && live());
    told = nextTold(told, drawn.secondsLeft, clock.now());
    return { ...drawn, secondsLeft: told && Math.ceil(told.seconds) };
  };
  const snapshot = async (job: Job) => draw(await store.get(job.id), await store.parts(job.id));
  const stop = async () => {
    const stopped = active;
    active = null;
    stopped?.reporter.stop();
    await stopped?.run.stop();
  };

  const begin = (job: Job) => {
    const reporter = createReporter(job.id, { store, clock, draw, emit: deps.onProgress });
    const run = startRun(job, deps, reporter.touch);
    const mine = { run, reporter };
    active = mine;
    reporter.touch();
    void run.over.then(async () => {
      if (active !== mine) return;
      reporter.stop();
      // A store that no longer answers has nothing to tell; whoever asks next meets its failure.
      await reporter.now().catch(() => undefined);
      await inTurn(async () => {
        if (active !== mine) return;
        active = null;
        // Of several unfinished jobs each has its turn. One that has stopped without an end is not begun again at once.
        const next = await store.unfinished().catch(() => null);
        if (next !== null && next.id !== job.id) workAt(next);
        if (active === null) deps.onIdle();
      });
    });
  };

  /** Works at a job that no person paused, unless that is done already. */
  const workAt = (job: Job | null) => {
    if (active === null && job !== null && (job.state === 'running' || job.cause !== null)) begin(job);
  };

  /** Applies a change to the unfinished job while nobody works at it, then works on if it is to run. */
  const change = (decide: Partial<Changes> | ((job: Job) => Promise<Partial<Changes>>)) =>
    inTurn(async () => {
      const job = await store.unfinished();
      if (job === null) return null;
      const fields = typeof decide === 'function' ? await decide(job) : decide;
      // Stored first: should the browser die now, the person's word stands.
      await store.update(job.id, fields);
      await stop();
      const changed = await store.update(job.id, fields);
      if (changed.state === 'running') begin(changed);
      const shown = await snapshot(changed);
      deps.onProgress(shown);
      if (changed.state !== 'running') deps.onIdle();
      return shown;
    });

  /**
   * What is packed is not cancelled any more, it only has to arrive. When it cannot (the browser takes no download, the folder is gone),
   * cancelling gives it up, so that no run is without an end.
   */
  const cancelled = async (job: Job): Promise<Partial<Changes>> => {
    const isPacked = (await store.parts(job.id)).some(({ last }) => last);
    const isStuck = job.cause !== null && unsaved.has(job.cause.code);
    // What was fetched by the time of the first word is still put into its lists; said again, that too is given up.
    if (!isPacked && !(isStuck && job.cancelled)) return { state: 'running', cause: null, cancelled: true };
    if (!isStuck) return { state: 'running', cause: null };
    await stop();
    await deps.destinations[job.options.destination].giveUp(job);
    return { state: 'running', cause: null, cancelled: true };
  };

  return {
    boot: () =>
      inTurn(async () => {
        workAt(await store.unfinished());
        if (active === null) deps.onIdle();
      }),
    account: () => whoIsThere(),
    start: (choices) =>
      inTurn(async () => {
        const unfinished = await store.unfinished();
        if (unfinished !== null) {
          workAt(unfinished);
          active?.run.poke();
          return snapshot(unfinished);
        }
        const { account: id, space, destination = 'zip' } = choices;
        await deps.destinations[destination].check();
        const account = await whoIsThere(id === undefined ? null : { id, space });
        const names = await store.names();
        const now = clock.now();
        // Jobs have an order even when the clock is set back between them.
        const startedAt = Math.max(now, ((await store.latest())?.startedAt ?? now) + 1);
        const { scope, sources, selected } = await readScope(choices.scope ?? { type: 'all' }, {
          account: account.id,
          sources: deps.sources,
          leftOut: choices.leftOut ?? [],
          store,
        });
        const options: JobOptions = {
          sources,
          scope,
          media: choices.media ?? true,
          // What is chosen by its id is wanted, whoever made it.
          others: choices.others ?? selected.length > 0,
          destination,
          partBytes: choices.partBytes ?? usualPartBytes,
          partEntries: choices.partEntries ?? 20_000,
          nameTemplate: deps.nameTemplate(choices.nameTemplate),
          sidecars: choices.sidecars ?? [],
          parallelism: choices.parallelism,
        };
        const job: Job = {
          id: deps.newId(),
          name: deps.runName(now, (name) => names.has(name)),
          account,
          options,
          state: 'running',
          cancelled: false,
          cause: null,
          sources: sources.map((source) => ({
            source,
            state: 'waiting' as const,
            listed: 0,
            saved: 0,
            failed: 0,
            reason: null,
            cursor: null,
          })),
          counts: { listed: 0, saved: 0, failed: 0, skipped: 0, savedBytes: 0 },
          failures: {},
          unfound: 0,
          waiting: { items: 0, sized: 0, bytes: 0 },
          startedAt,
          endedAt: null,
        };
        await store.create(job, selected);
        begin(job);
        return snapshot(job);
      }),
    pause: () => change({ state: 'paused', cause: null }),
    resume: () => change({ state: 'running', cause: null }),
    cancel: () => change(cancelled),
    poke: () => active?.run.poke(),
    isBusy: () => active !== null,
    touch: () => active?.reporter.touch(),
    onBytes: (bytes) => {
      speed.add(bytes, clock.now());
      active?.reporter.touch();
    },
  };
}
