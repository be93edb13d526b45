import type { RunningChromium } from './chromium';

/** The parts of the browser's extension API that these tests use. */
type Api = {
  action: { getBadgeText(of: object): Promise<string> };
  alarms: {
    getAll(): Promise<{ name: string; periodInMinutes?: number; scheduledTime: number }[]>;
    create(name: string, info: { when: number; periodInMinutes?: number }): Promise<void>;
  };
  downloads: {
    search(query: { id?: number }): Promise<{ filename: string; exists: boolean }[]>;
    show(id: number): void;
  };
  power: { requestKeepAwake(level: string): void; releaseKeepAwake(): void };
  offscreen: { closeDocument(): Promise<void> };
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>; reload(): void };
};

/** Inspects the extension's background through the extension API. */
export function backgroundOf(chromium: RunningChromium) {
  const inside = async <T>(look: (name: string) => T | Promise<T>) =>
    (await chromium.serviceWorker()).evaluate(look, '');
  return {
    badge: () => inside(() => (globalThis as unknown as { chrome: Api }).chrome.action.getBadgeText({})),
    /** Period in minutes of every alarm. */
    alarms: () =>
      inside(async () => {
        const alarms = await (globalThis as unknown as { chrome: Api }).chrome.alarms.getAll();
        return alarms.map(({ periodInMinutes }) => periodInMinutes);
      }),
    /** Fires every alarm now. Resolves with the seconds until the last of them was due. */
    bringAlarmsForward: () =>
      inside(async () => {
        const { alarms } = (globalThis as unknown as { chrome: Api }).chrome;
        const now = Date.now();
        const set = await alarms.getAll();
        for (const { name, ...alarm } of set) {
          const { periodInMinutes } = alarm;
          await alarms.create(name, { when: now, ...(periodInMinutes === undefined ? {} : { periodInMinutes }) });
        }
        return Math.max(...set.map(({ scheduledTime }) => scheduledTime - now)) / 1_000;
      }),
    /** Pages that host an engine. */
    engines: () =>
      inside(async () => {
        const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
        return (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length;
      }),
    /**
     * From now on, files aren't shown in a file manager, which doesn't exist here. Resolves with the path of the next
     * one.
     */
    nextShown: () =>
      inside(
        () =>
          new Promise<string | undefined>((resolve) => {
            const { downloads } = (globalThis as unknown as { chrome: Api }).chrome;
            downloads.show = async (id) => resolve((await downloads.search({ id }))[0]?.filename);
          }),
      ),
    /** Whether the browser knows that a downloaded file is missing. It checks after each call. */
    missesDownload: () =>
      inside(async () => {
        const { downloads } = (globalThis as unknown as { chrome: Api }).chrome;
        return (await downloads.search({})).some(({ exists }) => !exists);
      }),
    /** From now on, the background waits for responses without a timeout. */
    waitForAnswers: () =>
      inside(() => {
        const { setTimeout } = globalThis;
        Object.assign(globalThis, {
          setTimeout: (act: () => void, ms = 0) => (ms < 10_000 ? setTimeout(act, ms) : 0),
        });
      }),
    /** Reloads the extension, like an update does. Everything of it that runs ends at once, even what would respond. */
    reload: () =>
      inside(() => (globalThis as unknown as { chrome: Api }).chrome.runtime.reload()).catch(() => undefined),
    /** From now on, `power` has the last request to the browser about sleep. */
    watchPower: () =>
      inside(() => {
        const { power } = (globalThis as unknown as { chrome: Api }).chrome;
        const said = globalThis as unknown as { power?: string };
        const { requestKeepAwake, releaseKeepAwake } = power;
        power.requestKeepAwake = (level) => {
          requestKeepAwake(level as 'system');
          said.power = level;
        };
        power.releaseKeepAwake = () => {
          releaseKeepAwake();
          said.power = 'released';
        };
      }),
    power: () => inside(() => (globalThis as unknown as { power?: string }).power),
    closeEngine: () => inside(() => (globalThis as unknown as { chrome: Api }).chrome.offscreen.closeDocument()),
  };
}
