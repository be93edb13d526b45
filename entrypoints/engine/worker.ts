/// <reference lib="webworker" />
import * as Comlink from 'comlink';
import { onceMade } from '../../lib/async/memoize-async';
import type { AsSet, Forecast } from '../../lib/export/scan/export-estimate';
import { type Answer, answering } from '../../lib/messaging/message-result';
import { tellLook, viewGone } from '../../lib/messaging/scan-channel';
import { whileWorking } from '../../lib/messaging/work';
import type { Account } from '../../lib/model/item';
import type { Choices, SetForPicked, Snapshot } from '../../lib/model/job';
import type { History, ImportRow } from '../../lib/model/saved-history';
import { type Assembled, assembleEngine } from './create-engine-services';
import type { Host } from './page-api';
import { takeRunLock } from './run-lock';

/** A worker whose page has been closed may still end what it was at; one that was given up for dead works no more. */
const lock = takeRunLock(() => close());

/** Lets go of the store, once that is open. */
let letGo = () => {};
let ready: () => Promise<Assembled> = () => Promise.reject(new Error('engine is not connected'));

const worker = {
  connect(host: Comlink.Remote<Host>): void {
    // A new page brings a new connection to the store, and who waits for an answer of this one hears at once that none will come.
    ready = onceMade(async () => {
      await lock.held;
      const assembled = await assembleEngine(host, () => void host.restart());
      letGo = assembled.close;
      return assembled;
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
  account: (): Promise<Answer<Account>> => answering(async () => (await ready()).engine.account()),
  /** Work from the first moment: before there is a job the site is asked who is signed in. */
  start: (choices: Choices): Promise<Answer<Snapshot>> =>
    answering(() => whileWorking(async () => (await ready()).engine.start(choices))),
  pause: (): Promise<Answer<Snapshot | null>> => answering(async () => (await ready()).engine.pause()),
  resume: (): Promise<Answer<Snapshot | null>> => answering(async () => (await ready()).engine.resume()),
  cancel: (): Promise<Answer<Snapshot | null>> => answering(async () => (await ready()).engine.cancel()),
  poke: (): Promise<Answer<null>> =>
    answering(async () => {
      (await ready()).engine.poke();
      return null;
    }),
  /** Looks through the library for a view, until that has gone. */
  look: (view: string): Promise<Answer<Account>> =>
    answering(async () => {
      const { looking, rest } = await ready();
      const { tell, close } = tellLook(view);
      const gone = viewGone(view);
      gone.addEventListener('abort', () => {
        close();
        rest();
      });
      return looking.begin(view, tell, gone);
    }),
  saveNow: (view: string, ids: string[], set: SetForPicked): Promise<Answer<null>> =>
    answering(async () => {
      await (await ready()).looking.saveNow(view, ids, set);
      return null;
    }),
  forecast: (set: AsSet): Promise<Answer<Forecast>> => answering(async () => (await ready()).forecast(set)),
  addImport: (account: string, found: Parameters<History['add']>[1]): Promise<Answer<ImportRow>> =>
    answering(() => whileWorking(async () => (await ready()).history.add(account, found, Date.now()))),
  forgetImport: (place: Parameters<History['forget']>[0]): Promise<Answer<null>> =>
    answering(async () => {
      await (await ready()).history.forget(place);
      return null;
    }),
  forget: (): Promise<Answer<null>> =>
    answering(async () => {
      await (await ready()).forget();
      return null;
    }),
  isBusy: (): Promise<Answer<boolean>> => answering(async () => (await ready()).isBusy()),
  /** Lets go of all that outlives a page, which is closed next: nothing of this worker may be asked any more. */
  leave(): void {
    letGo();
    lock.release();
  },
};

export type EngineWorker = typeof worker;

Comlink.expose(worker);
