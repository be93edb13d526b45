/// <reference lib="webworker" />
import * as Comlink from 'comlink';
import type { Choices, Snapshot } from '../../lib/export/job';
import { type Answer, answering } from '../../lib/messaging/reply';
import type { Account } from '../../lib/sora/item';
import { assembleEngine } from './assemble';
import type { Host } from './host';

let engine: ReturnType<typeof assembleEngine> | null = null;
const ready = () => engine ?? Promise.reject(new Error('engine is not connected'));

const worker = {
  connect(host: Comlink.Remote<Host>): void {
    engine = assembleEngine(host);
    // A store that does not open is told by every command's answer.
    void engine.then((assembled) => assembled.boot()).catch(() => undefined);
  },
  account: (): Promise<Answer<Account>> => answering(async () => (await ready()).account()),
  start: (choices: Choices): Promise<Answer<Snapshot>> => answering(async () => (await ready()).start(choices)),
  pause: (): Promise<Answer<Snapshot | null>> => answering(async () => (await ready()).pause()),
  resume: (): Promise<Answer<Snapshot | null>> => answering(async () => (await ready()).resume()),
  cancel: (): Promise<Answer<Snapshot | null>> => answering(async () => (await ready()).cancel()),
  poke: async (): Promise<void> => (await ready()).poke(),
  isBusy: async (): Promise<boolean> => (await ready()).isBusy(),
};

export type EngineWorker = typeof worker;

Comlink.expose(worker);
