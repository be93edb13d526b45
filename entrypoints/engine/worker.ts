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

/** A worker whose page has been closed may still finish its last write. One whose lock was taken stops. */
const lock = takeRunLock(() => close());

/** Releases the store, once that is open. */
let release = () => {};
let ready: () => Promise<EngineServices> = () => Promise.reject(new Error('engine is not connected'));

const worker = {
  connect(host: Comlink.Remote<PageApi>): void {
    // A restarted page brings a new connection to the store. Whoever still waits for this one gets not-there at once.
    ready = memoizeAsync(async () => {
      await lock.held;
      const services = await createEngineServices(host, () => void host.restart());
      release = services.close;
      return services;
    });
  },
  /** Answers as long as this worker lives, and goes on with a job that nobody works at. */
  ping(): true {
    // An engine that cannot be put together is told by every command's answer, and tried again at the next ping.
    ready()
      .then(({ engine }) => engine.boot())
      .catch(() => undefined);
    return true;
  },
  account: (): Promise<Result<Account>> => toResult(async () => (await ready()).engine.account()),
  /** Work from the first moment: before there is a job the site is asked who is signed in. */
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
  /** Scans the library for a view until that closes. */
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
  /** Releases all that outlives the page, which is closed next. Nothing of this worker may be called afterwards. */
  leave(): void {
    release();
    lock.release();
  },
};

export type EngineWorker = typeof worker;

Comlink.expose(worker);
