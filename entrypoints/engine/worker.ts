/// <reference lib="webworker" />
import * as Comlink from 'comlink';
import type { Engine } from '../../lib/export/engine';
import type { Choices, Snapshot } from '../../lib/export/job';
import { type Answer, answering } from '../../lib/messaging/reply';
import type { Account } from '../../lib/sora/item';
import { assembleEngine } from './assemble';
import type { Host } from './host';
import { onceMade } from './once-made';

let ready: () => Promise<Engine> = () => Promise.reject(new Error('engine is not connected'));

const worker = {
  connect(host: Comlink.Remote<Host>): void {
    // A new page brings a new connection to the store, and who waits for an answer of this one hears at once that none will come.
    ready = onceMade(() => assembleEngine(host, () => void host.restart()));
  },
  /** Answers as long as this worker lives, and goes on with a job that nobody works at. */
  ping(): true {
    // An engine that cannot be put together is told by every command's answer, and tried again at the next ping.
    ready()
      .then((engine) => engine.boot())
      .catch(() => undefined);
    return true;
  },
  account: (): Promise<Answer<Account>> => answering(async () => (await ready()).account()),
  start: (choices: Choices): Promise<Answer<Snapshot>> => answering(async () => (await ready()).start(choices)),
  pause: (): Promise<Answer<Snapshot | null>> => answering(async () => (await ready()).pause()),
  resume: (): Promise<Answer<Snapshot | null>> => answering(async () => (await ready()).resume()),
  cancel: (): Promise<Answer<Snapshot | null>> => answering(async () => (await ready()).cancel()),
  poke: (): Promise<Answer<null>> =>
    answering(async () => {
      (await ready()).poke();
      return null;
    }),
  isBusy: (): Promise<Answer<boolean>> => answering(async () => (await ready()).isBusy()),
};

export type EngineWorker = typeof worker;

Comlink.expose(worker);
