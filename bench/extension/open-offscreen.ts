import type { Outcome, Task } from './page';

type Api = {
  offscreen: { createDocument(page: { url: string; reasons: string[]; justification: string }): Promise<void> };
  runtime: { sendMessage(task: Task): Promise<Outcome> };
};
const { chrome } = globalThis as unknown as { chrome: Api };

/** Called by whoever measures. The work is done where the product does its own: in an offscreen document and its worker. */
async function compete(task: Task): Promise<Outcome> {
  const justification = 'Does what is measured.';
  await chrome.offscreen.createDocument({ url: 'page.html', reasons: ['WORKERS', 'BLOBS'], justification });
  return chrome.runtime.sendMessage(task);
}

Object.assign(globalThis, { compete });
