import * as Comlink from 'comlink';
import { answer } from '../../lib/messaging/channel';
import { unwrap } from '../../lib/messaging/reply';
import { createHost } from './host';
import type { EngineWorker } from './worker';

// Firefox keeps to ten gigabytes unless asked; a refusal does no harm (Chromium goes by the permission `unlimitedStorage`).
navigator.storage.persist().catch(() => undefined);

// Opened a second time (a curious person's tab), this page stays silent until the first has gone.
await navigator.locks.request('engine', async () => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const engine = Comlink.wrap<EngineWorker>(worker);
  await engine.connect(createHost());
  addEventListener('online', () => void engine.poke());

  answer('engine', {
    ping: () => engine.ping(),
    'who-is-there': async () => unwrap(await engine.account()),
    'start-run': async (options) => unwrap(await engine.start(options)),
    'pause-run': async () => unwrap(await engine.pause()),
    'resume-run': async () => unwrap(await engine.resume()),
    'cancel-run': async () => unwrap(await engine.cancel()),
    poke: async () => unwrap(await engine.poke()),
    'begin-look': async ({ view }) => unwrap(await engine.look(view)),
    'save-looked-at': async ({ view, ids, set }) => unwrap(await engine.saveNow(view, ids, set)),
    foretell: async (set) => unwrap(await engine.forecast(set)),
    'remember-import': async ({ account, ...found }) => unwrap(await engine.addImport(account, found)),
    'drop-import': async (place) => unwrap(await engine.forgetImport(place)),
    forget: async () => unwrap(await engine.forget()),
    'is-busy': async () => unwrap(await engine.isBusy()),
  });
  // A page that takes over from another goes on with its run at once, not at the next alarm.
  void engine.ping();
  await new Promise(() => {});
});
