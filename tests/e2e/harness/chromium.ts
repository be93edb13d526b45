import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright';
import { chromiumFix, findChromium } from '../../../scripts/browser.mjs';
import { hangTimeoutMs } from '../../hang-timeout';
import { letWrite } from './let-write';

export type ChromiumOptions = {
  /** Folder of the built extension. */
  extension: string;
  /** Port of the replica that plays both hosts; every other name is unknown to this browser. Null: all names are. */
  port: number | null;
  /** Port of another server that plays the media host in its place. */
  mediaPort?: number | undefined;
  /** Where downloads go. Without it a folder inside the profile. */
  downloads?: string;
  /** A profile to go on with after a restart: the extension keeps its id and data. Without it one that `close` removes. */
  profile?: string;
  headless?: boolean;
  /** Sends every other host to the replica as well, whose log then tells who was spoken to. */
  everyHost?: boolean;
  /** Chromium's "Ask where to save each file before downloading". */
  asksWhereToSave?: boolean;
  /** A folder of the disk that the extension may write to, made where it is not there. Null takes back what an earlier start has allowed. */
  folder?: string | null;
};

export type RunningChromium = {
  context: BrowserContext;
  extensionId: string;
  downloads: string;
  profile: string;
  /** The extension's service worker, as soon as it runs. Watched by this session, it never stops by itself. */
  serviceWorker(): Promise<Worker>;
  /** Stops all service workers, as the browser does after 30 idle seconds. The next event starts a new one. */
  stopServiceWorkers(): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser's own process with SIGKILL, as a crash would, at once. The profile stays until `close`. */
  kill(): Promise<void>;
  /** Stops all of the browser's processes, as a machine does that goes to sleep; resolves with what wakes them. */
  suspend(): Promise<() => void>;
};

/** Starts Chromium with the extension on `https://sora.chatgpt.com`, played by the replica. Throws when there is no browser. */
export async function launchChromium(options: ChromiumOptions): Promise<RunningChromium> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error(chromiumFix);
  const extension = resolve(options.extension);
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${options.extension} is not built. Run: npm run build`);

  const scratch = await mkdtemp(join(tmpdir(), 'sora-export-chromium-'));
  const profile = resolve(options.profile ?? join(scratch, 'profile'));
  const downloads = resolve(options.downloads ?? join(profile, 'downloads'));
  const isFirst = !existsSync(profile);
  await mkdir(downloads, { recursive: true });
  await writePreferences(profile, downloads, options.asksWhereToSave);
  if (options.folder !== undefined) await letWrite(profile, extension, options.folder);

  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    timeout: hangTimeoutMs,
    viewport: options.headless === false ? null : { width: 1280, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--enable-unsafe-extension-debugging',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${resolverRules(options)}`,
    ],
  });
  context.setDefaultTimeout(hangTimeoutMs);
  const session = await browserSession(context);
  // Playwright renames downloads and drops their folders; the browser itself does what a person's would.
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
  const processes = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo;
  const own = (await processes()).find(({ type }) => type === 'browser');
  if (own === undefined) throw new Error('The browser does not name its own process.');
  // Branded Chrome since 137 refuses `--load-extension`; this works in all of them.
  const welcome = isFirst ? context.waitForEvent('page') : null;
  const { id: extensionId } = await session.send('Extensions.loadUnpacked', { path: extension });
  await closed(await welcome);

  return {
    context,
    extensionId,
    downloads,
    profile,
    serviceWorker: async () => {
      const isOurs = (worker: Worker) => worker.url().startsWith(`chrome-extension://${extensionId}/`);
      return context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', isOurs);
    },
    stopServiceWorkers: async () => {
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('ServiceWorker.enable');
      await devtools.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    close: async () => {
      await context.close();
      await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
    },
    kill: async () => {
      const missing = new Promise((done) => context.once('close', done));
      process.kill(own.id, 'SIGKILL');
      await missing;
    },
    suspend: async () => {
      const ids = (await processes()).map(({ id }) => id);
      for (const id of ids) process.kill(id, 'SIGSTOP');
      return () => {
        for (const id of ids) process.kill(id, 'SIGCONT');
      };
    },
  };
}

/** The page that a person is shown who installs the extension: closed, so that it does not stand before the pages of a test. */
async function closed(welcome: Page | null): Promise<void> {
  await welcome?.waitForURL(/\/welcome\.html$/);
  await welcome?.close();
}

/** Has both hosts played by the replica; every other name is unknown. */
export function resolverRules({
  port,
  mediaPort = port ?? undefined,
  everyHost = false,
}: Pick<ChromiumOptions, 'port' | 'mediaPort' | 'everyHost'>) {
  if (port === null) return 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  if (everyHost) return `MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`;
  const played = [`MAP sora.chatgpt.com 127.0.0.1:${port}`, `MAP videos.openai.com 127.0.0.1:${mediaPort}`];
  return [...played, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
}

/** A profile that was used before keeps its preferences. */
export async function writePreferences(profile: string, downloads: string, asks = false) {
  const path = join(profile, 'Default', 'Preferences');
  if (existsSync(path)) return;
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = {
    download: { default_directory: downloads, prompt_for_download: asks },
    // Without it `runtime.reload()` loses an unpacked extension.
    extensions: { ui: { developer_mode: true } },
  };
  await writeFile(path, JSON.stringify(preferences));
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser was gone right after its start.');
  return browser.newBrowserCDPSession();
}
