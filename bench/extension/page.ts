import * as Comlink from 'comlink';
import { zipByScript } from './jszip-archive';
import type { Peers } from './worker';

/** The URLs of the files, and how many to download at once. */
export type Task = { peer: 'floor' | 'jszip' | 'client-zip'; urls: string[]; parallel: number };
/** When it was done, in milliseconds since 1970, and its size in bytes; or why it failed. */
export type Outcome = { endedAt: number; bytes: number } | { failure: string };

type Api = {
  runtime: {
    onMessage: {
      addListener(listener: (task: Task, sender: unknown, reply: (outcome: Outcome) => void) => boolean): void;
    };
  };
};
const { chrome } = globalThis as unknown as { chrome: Api };

const worker = Comlink.wrap<Peers>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));

async function done({ peer, urls, parallel }: Task): Promise<Outcome> {
  const bytes = peer === 'jszip' ? await zipByScript(urls, parallel) : await worker[peer](urls, parallel);
  return { endedAt: Date.now(), bytes };
}

chrome.runtime.onMessage.addListener((task, _sender, reply) => {
  done(task).then(reply, (problem: unknown) => reply({ failure: String(problem) }));
  return true;
});
