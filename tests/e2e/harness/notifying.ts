import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningChromium } from './chromium';
import { extension } from './fixtures';

/** Runs with the built extension as if the user had allowed notifications, which tests can't click. */
export async function withNotifying(use: (extension: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sora-export-notifying-'));
  try {
    await cp(extension, folder, { recursive: true });
    const path = join(folder, 'manifest.json');
    const { optional_permissions, ...manifest } = JSON.parse(await readFile(path, 'utf8'));
    manifest.permissions.push(...optional_permissions);
    await writeFile(path, JSON.stringify(manifest));
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** From now on, `texts` are the shown notifications. */
export async function noticesOf(chromium: RunningChromium) {
  type Api = { create(...given: [id: string, notice: { message: string }, ...unknown[]]): unknown };
  type Global = { chrome: { notifications: Api }; shown: string[] };
  const worker = await chromium.serviceWorker();
  await worker.evaluate(() => {
    const global = globalThis as unknown as Global;
    const { notifications } = global.chrome;
    const create = notifications.create.bind(notifications);
    global.shown = [];
    notifications.create = (...given) => {
      global.shown.push(given[1].message);
      return create(...given);
    };
  });
  return { texts: () => worker.evaluate(() => (globalThis as unknown as Global).shown) };
}
