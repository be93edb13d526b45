/// <reference lib="webworker" />
import * as Comlink from 'comlink';
import { memoizeAsync } from '../../lib/async/memoize-async';
import { clock } from '../../lib/browser/system-clock';
import type { MissingFiles } from '../../lib/export/import/held-files';
import type { Estimate, EstimateOptions } from '../../lib/export/scan/export-estimate';
import { takeOfferedFiles } from '../../lib/messaging/import-channel';
import type { Body } from '../../lib/messaging/messages';
import { type MessageIds, takeIds } from '../../lib/messaging/offered-ids';
import { publishScan, whenViewCloses } from '../../lib/messaging/scan-channel';
import { whileWorking } from '../../lib/messaging/work-lock';
import { type Result, toResult } from '../../lib/model/failure';
import type { Account } from '../../lib/model/item';
import type { SelectionOptions, Snapshot } from '../../lib/model/job';
import type { ImportRow, SavedHistory } from '../../lib/model/saved-history';
import { createEngineServices, type EngineServices } from './create-engine-services';
import type { PageApi } from './page-api-for-worker';
import { takeRunLock } from './run-lock';
import { takeChoices } from './take-choices';

/** A worker whose page was closed may finish its last write. If its lock is stolen, it stops. */
const lock = takeRunLock(() => close());

/** Releases the store, once it's open. */
let release = () => {};
let ready: () => Promise<EngineServices> = () => Promise.reject(new Error('engine is not connected'));

const worker = {
  connect(host: Comlink.Remote<PageApi>): void {
    // Reloading the page opens a new connection to the store. Callers that still wait for this one get not-there at
    // once.
    ready = memoizeAsync(async () => {
      await lock.held;
      const services = await createEngineServices(host, () => void host.restart());
      release = services.close;
      return services;
    });
  },
  /** Responds as long as this worker lives, and resumes a job that nothing works on. */
  ping(): true {
    // If the engine can't be assembled, every command's result says why, and the next ping tries again.
    ready()
      .then(({ engine }) => engine.boot())
      .catch(() => undefined);
    return true;
  },
  account: (): Promise<Result<Account>> => toResult(async () => (await ready()).engine.account()),
  /** Counts as work from the start: before there's a job, the site is asked who is signed in. */
  start: (request: Body<'engine', 'start'>): Promise<Result<Snapshot>> =>
    toResult(() => whileWorking(async () => (await ready()).engine.start(await takeChoices(request, clock)))),
  startImport: ({ offer, files, ...request }: Body<'engine', 'start-import'>): Promise<Result<Snapshot>> =>
    toResult(() =>
      whileWorking(async () => {
        const { engine } = await ready();
        return engine.startImport(request, await takeOfferedFiles({ offer, files }, clock));
      }),
    ),
  offerFiles: (offered: Body<'engine', 'offer-files'>): Promise<Result<MissingFiles>> =>
    toResult(async () => (await ready()).engine.offerFiles(await takeOfferedFiles(offered, clock))),
  skipMissingFiles: (): Promise<Result<Snapshot | null>> =>
    toResult(async () => (await ready()).engine.skipMissingFiles()),
  pause: (): Promise<Result<Snapshot | null>> => toResult(async () => (await ready()).engine.pause()),
  resume: (): Promise<Result<Snapshot | null>> => toResult(async () => (await ready()).engine.resume()),
  cancel: (): Promise<Result<Snapshot | null>> => toResult(async () => (await ready()).engine.cancel()),
  recheck: (): Promise<Result<null>> =>
    toResult(async () => {
      (await ready()).engine.recheck();
      return null;
    }),
  /** Scans the library for a view until the view closes. */
  scan: (view: string): Promise<Result<Account>> =>
    toResult(async () => {
      const { libraryScans, rest } = await ready();
      const { report, close } = publishScan(view);
      const closed = whenViewCloses(view);
      closed.addEventListener('abort', () => {
        close();
        rest();
      });
      return libraryScans.begin(view, report, closed);
    }),
  saveNow: (view: string, ids: MessageIds, set: SelectionOptions): Promise<Result<null>> =>
    toResult(async () => {
      await (await ready()).libraryScans.saveNow(view, await takeIds(ids, clock), set);
      return null;
    }),
  estimate: (set: EstimateOptions): Promise<Result<Estimate>> => toResult(async () => (await ready()).estimate(set)),
  addImport: (account: string, found: Parameters<SavedHistory['add']>[1]): Promise<Result<ImportRow>> =>
    toResult(() => whileWorking(async () => (await ready()).history.add(account, found, Date.now()))),
  forgetImport: (key: Parameters<SavedHistory['forget']>[0]): Promise<Result<null>> =>
    toResult(async () => {
      await (await ready()).history.forget(key);
      return null;
    }),
  forgetSaved: (): Promise<Result<null>> =>
    toResult(async () => {
      await (await ready()).forgetSaved();
      return null;
    }),
  isBusy: (): Promise<Result<boolean>> => toResult(async () => (await ready()).isBusy()),
  /** Releases everything that outlives the page, which is closed next. Don't call this worker afterward. */
  leave(): void {
    release();
    lock.release();
  },
};

export type EngineWorker = typeof worker;

Comlink.expose(worker);
