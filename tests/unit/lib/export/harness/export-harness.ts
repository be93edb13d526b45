import { createDestinations } from '../../../../../entrypoints/engine/create-destinations';
import { runName } from '../../../../../lib/archive/naming/file-paths';
import { chosenTemplate } from '../../../../../lib/archive/naming/name-template';
import { createAutoResetEvent } from '../../../../../lib/async/auto-reset-event';
import { createRateLimiter } from '../../../../../lib/async/rate-limiter';
import { createWeightedSemaphore } from '../../../../../lib/async/weighted-semaphore';
import { createEngine } from '../../../../../lib/export/export-engine';
import { createHeldFiles } from '../../../../../lib/export/import/held-files';
import type { JobRunnerDeps } from '../../../../../lib/export/job/job-runner';
import type { RunPorts } from '../../../../../lib/export/job/run-ports';
import { createActiveFiles } from '../../../../../lib/export/progress/active-files';
import { scan } from '../../../../../lib/import/scan/scan-files';
import { sniff } from '../../../../../lib/media/validate/detect-media-type';
import { inflate } from '../../../../../lib/media/validate/inflate';
import type { Destinations } from '../../../../../lib/model/export-destination';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import { type FetchableLink, type Source, siteLists } from '../../../../../lib/model/item';
import type { Job, Snapshot } from '../../../../../lib/model/job';
import type { JobStore, VolumeFiles } from '../../../../../lib/model/ports';
import { readRecord } from '../../../../../lib/sora/lists/read-record';
import { joinItems } from '../../../../../lib/sora/records/join-items';
import type { Site } from '../../../../../lib/sora/sora-site';
import { hangTimeoutMs } from '../../../../hang-timeout';
import { untilQuiet } from '../../../until-quiet';
import { galleryApp } from '../../archive/zip-parts/zip-parts-harness';
import { freshStore } from '../../storage/fresh-store';
import { createMemoryFiles } from '../../storage/memory-files';
import { account, found, never } from './export-sample';
import { createFakeClock } from './fake-clock';
import { createDownloads } from './fake-delivery';
import { bytesFor, createMediaHost, digest, hash } from './fake-media';
import { accountBy, siteWith } from './fake-sora-site';

const budgetBytes = 100_000;

type Options = {
  /** Ids of the library's items, in pages. */
  pages?: string[][];
  site?: Partial<Site>;
  answer?: (link: FetchableLink, signal: AbortSignal) => Promise<Uint8Array> | Uint8Array;
  fate?: Parameters<typeof createDownloads>[1];
  renewToken?: () => Promise<void>;
  isAllowed?: () => Promise<boolean>;
  /** The folder that the user has chosen. */
  folder?: () => Promise<FileSystemDirectoryHandle>;
  store?: (store: JobStore) => JobStore;
  files?: (files: VolumeFiles) => VolumeFiles;
  /** Called before each change of a file. May throw. */
  step?: () => void;
};

/** Replacements for the harness's own dependencies of an engine. */
type Given = Partial<
  RunPorts & Pick<JobRunnerDeps, 'isAllowed' | 'renewToken'> & { newId: () => string; sources: Source[] }
>;

/** The same store, which reports the end of each call. */
const reporting = (store: JobStore, report: () => void): JobStore =>
  new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) => {
        const result: unknown = Reflect.apply(method, target, given);
        if (result instanceof Promise) result.then(report, report);
        return result;
      };
    },
  });

/** The bytes behind an item's link. */
export const served = ({ url }: FetchableLink): Uint8Array => bytesFor(url, 500);

/**
 * The whole engine with fakes at its ports. `store`, `memory` and `downloads` have what a browser keeps when its
 * processes end.
 */
export async function createExportHarness(options: Options = {}) {
  const { store: first, database, reopen } = await freshStore();
  const memory = createMemoryFiles(options.step);
  const downloads = createDownloads(memory.bytesOf, options.fate);
  const clock = createFakeClock();
  const budget = createWeightedSemaphore(budgetBytes);
  const host = createMediaHost(options.answer ?? served);
  const pages = options.pages ?? [['gen_a', 'gen_b'], ['gen_c']];
  const listed: Source[] = ['sora1-library'];
  const site = siteWith({
    account: accountBy(() => account),
    async *list(_source, _account, from, signal) {
      for (const [n, ids] of [...pages.entries()].slice(Number(from ?? 0))) {
        signal.throwIfAborted();
        const isLast = n === pages.length - 1;
        const end = isLast ? ({ state: 'complete', reason: null } as const) : null;
        yield { found: ids.map((id) => found(id)), dropped: 0, problems: [], next: isLast ? null : String(n + 1), end };
      }
    },
    ...options.site,
  });

  const called = createAutoResetEvent();
  let jobs = 0;
  /** Starts an engine like a browser does. A second one on the same store stands for a restarted browser. */
  const assemble = (over: JobStore, given: Given = {}, delivery = downloads.delivery) => {
    const reported: Snapshot[] = [];
    let idle = 0;
    const idled = createAutoResetEvent();
    const store = reporting(options.store?.(over) ?? over, called.set);
    const files = options.files?.(memory.files) ?? memory.files;
    const destinations: Destinations = (lease) =>
      createDestinations(
        {
          archive: {
            ...{ store, files, hash, digest, galleryApp, now: clock.now },
            allSources: siteLists,
            generator: { name: 'Sora Export', version: '0' },
          },
          delivery,
          clock,
          usableFolder: options.folder ?? (() => Promise.reject(new ExpectedFailure('no-folder'))),
        },
        lease,
      );
    const { newId = () => `job${++jobs}`, sources = listed, isAllowed, renewToken, ...ports } = given;
    const engine = createEngine({
      runner: {
        ports: {
          site,
          files: createHeldFiles({
            store,
            scan: (chosen, signal) => scan(chosen, { hash, digest, inflate, sniff, readRecord }, { signal }),
          }),
          sums: { hash, digest },
          store,
          fetchMedia: host.fetchMedia,
          budget,
          rateLimiter: createRateLimiter(clock),
          active: createActiveFiles(),
          join: joinItems,
          clock,
          ...ports,
        },
        destinations,
        freeRoom: files.free,
        isAllowed: isAllowed ?? options.isAllowed ?? (async () => true),
        renewToken: renewToken ?? options.renewToken ?? (() => Promise.reject(new Error('no token was refused'))),
      },
      naming: { newId, runName },
      nameTemplate: chosenTemplate,
      sources,
      waitUntil: () => null,
      onProgress: (snapshot) => reported.push(snapshot),
      onIdle: () => {
        idle++;
        idled.set();
      },
    });
    return { engine, reported, idle: () => idle, idled: () => idled.wait(never) };
  };

  /** Kills the browser, which loses its open files. Resolves with the store that it has when it is started again. */
  const kill = async () => {
    database.close();
    await untilQuiet();
    memory.powerCut(() => 1);
    return reopen();
  };

  const world = {
    kill,
    store: first,
    called,
    database,
    reopen,
    memory,
    downloads,
    clock,
    budget,
    host,
    site,
    assemble,
  };
  return { ...world, ...assemble(first) };
}

type World = Awaited<ReturnType<typeof createExportHarness>>;

/** Waits for a call of the store after which the latest job is as wanted. */
export async function until(
  { store, called }: Pick<World, 'store' | 'called'>,
  wanted: (job: Omit<Job, 'cause'> & { cause: string | null }) => boolean,
): Promise<Job> {
  const timeout = AbortSignal.timeout(hangTimeoutMs);
  for (;;) {
    const job = await store.latest();
    if (job !== null && wanted({ ...job, cause: job.cause?.code ?? null })) return job;
    if (timeout.aborted) throw new Error(`It stays ${JSON.stringify(job)}`);
    await called.wait(timeout).catch(() => undefined);
  }
}

export const isDone = ({ state }: { state: string }) => state === 'done';

/** Expects that nothing is held: no media, no fetch, no byte of the budget, no open file. */
export async function expectNoLeaks({ host, memory, budget }: World): Promise<boolean> {
  const release = await budget.take(budgetBytes, AbortSignal.timeout(hangTimeoutMs));
  release();
  return host.live.size === 0 && host.now.inFlight === 0 && memory.held().length === 0;
}
