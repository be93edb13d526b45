import { handleMessages } from '../../lib/messaging/message-channel';
import { unwrap } from '../../lib/messaging/message-result';
import { createEngineWorkerClient } from './engine-worker-client';

// Firefox keeps to ten gigabytes unless asked; a refusal does no harm (Chromium goes by the permission `unlimitedStorage`).
navigator.storage.persist().catch(() => undefined);

// Opened a second time (a curious person's tab), this page stays silent until the first has gone.
await navigator.locks.request('engine', async () => {
  const { engine, leave } = createEngineWorkerClient();
  addEventListener('online', async () => void (await engine()).recheck());

  handleMessages('engine', {
    ping: async () => (await engine()).ping(),
    'who-is-there': async () => unwrap(await (await engine()).account()),
    'start-run': async (options) => unwrap(await (await engine()).start(options)),
    'pause-run': async () => unwrap(await (await engine()).pause()),
    'resume-run': async () => unwrap(await (await engine()).resume()),
    'cancel-run': async () => unwrap(await (await engine()).cancel()),
    poke: async () => unwrap(await (await engine()).recheck()),
    'begin-look': async ({ view }) => unwrap(await (await engine()).look(view)),
    'save-looked-at': async ({ view, ids, set }) => unwrap(await (await engine()).saveNow(view, ids, set)),
    foretell: async (set) => unwrap(await (await engine()).forecast(set)),
    'remember-import': async ({ account, ...found }) => unwrap(await (await engine()).addImport(account, found)),
    'drop-import': async (place) => unwrap(await (await engine()).forgetImport(place)),
    forget: async () => unwrap(await (await engine()).forget()),
    'is-busy': async () => unwrap(await (await engine()).isBusy()),
    leave: () => leave().then(() => null),
  });
  // A page that takes over from another goes on with its run at once, not at the next alarm.
  void (await engine()).ping();
  await new Promise(() => {});
});
