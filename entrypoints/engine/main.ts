import { handleMessages } from '../../lib/messaging/message-channel';
import { unwrap } from '../../lib/model/failure';
import { createEngineWorkerClient } from './engine-worker-client';

// Without this, Firefox limits storage to 10 GB. A refusal does no harm. (Chromium relies on the permission
// `unlimitedStorage`.)
navigator.storage.persist().catch(() => undefined);

// If the page is opened a second time, such as in a tab by hand, the second one does nothing until the first is closed.
await navigator.locks.request('engine', async () => {
  const { engine, leave } = createEngineWorkerClient();
  addEventListener('online', async () => void (await engine()).recheck());

  handleMessages('engine', {
    ping: async () => (await engine()).ping(),
    account: async () => unwrap(await (await engine()).account()),
    start: async (options) => unwrap(await (await engine()).start(options)),
    'start-import': async (request) => unwrap(await (await engine()).startImport(request)),
    'offer-files': async (offer) => unwrap(await (await engine()).offerFiles(offer)),
    'skip-missing-files': async () => unwrap(await (await engine()).skipMissingFiles()),
    pause: async () => unwrap(await (await engine()).pause()),
    resume: async () => unwrap(await (await engine()).resume()),
    cancel: async () => unwrap(await (await engine()).cancel()),
    recheck: async () => unwrap(await (await engine()).recheck()),
    scan: async ({ view }) => unwrap(await (await engine()).scan(view)),
    'save-now': async ({ view, ids, set }) => unwrap(await (await engine()).saveNow(view, ids, set)),
    estimate: async (set) => unwrap(await (await engine()).estimate(set)),
    'add-import': async ({ account, ...found }) => unwrap(await (await engine()).addImport(account, found)),
    'forget-import': async (key) => unwrap(await (await engine()).forgetImport(key)),
    'forget-saved': async () => unwrap(await (await engine()).forgetSaved()),
    'is-busy': async () => unwrap(await (await engine()).isBusy()),
    leave: () => leave().then(() => null),
  });
  // A page that takes over from another one continues its run at once instead of at the next alarm.
  void (await engine()).ping();
  await new Promise(() => {});
});
