import * as Comlink from 'comlink';
import type { Outcome, Task } from './page';
import type { Peers } from './worker';

type Api = {
  offscreen: { createDocument(page: { url: string; reasons: string[]; justification: string }): Promise<void> };
  runtime: { sendMessage(task: Task): Promise<Outcome> };
};
const worker = Comlink.wrap<Peers>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
const { chrome } = globalThis as unknown as { chrome: Api };

/** Called by the benchmark. The work runs where the product's does: in an offscreen document and its worker. */
async function compete(task: Task): Promise<Outcome> {
  const justification = 'Does what is measured.';
  await chrome.offscreen.createDocument({ url: 'page.html', reasons: ['WORKERS', 'BLOBS'], justification });
  return chrome.runtime.sendMessage(task);
}

/** Called by the benchmark. Copies the chosen files to one private file. Its worker has already started. */
async function copyChosen(): Promise<Outcome> {
  const files = Array.from(document.querySelector('input')?.files ?? []);
  const bytes = await worker.copy(files);
  return { endedAt: Date.now(), bytes };
}

Object.assign(globalThis, { compete, copyChosen });
