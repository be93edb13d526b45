import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright';
import { chromiumFix, findChromium } from '../../../scripts/browser.mjs';
import { hangTimeoutMs } from '../../hang-timeout';
import { letWrite } from './let-write';

export const libraryPage = 'https://sora.chatgpt.com/library';

/** Hosts that Chromium itself contacts, with or without the extension. */
export const browserHosts = /^(accounts\.google|update\.googleapis)\.com$/;

export type ChromiumOptions = {
  /** Folder of the built extension. */
  extension: string;
  /** Port of the replica that plays both hosts. Every other name is unknown to this browser. Null: all names are. */
  port: number | null;
  /** Port of another server that plays the media host instead. */
  mediaPort?: number | undefined;
  /** The folder for downloads. By default, a folder inside the profile. */
  downloads?: string;
  /**
   * A profile to continue with after a restart: the extension keeps its id and data. By default, a temporary one that
   * `close` removes.
   */
  profile?: string;
  headless?: boolean;
  /** Sends all other hosts to the replica, too, whose log then shows which were contacted. */
  everyHost?: boolean;
  /** Chromium's "Ask where to save each file before downloading". */
  asksWhereToSave?: boolean;
  /**
   * A folder on disk that the extension may write to, created if needed. Null revokes the permission of an earlier
   * start.
   */
  folder?: string | null;
};

export type RunningChromium = {
  context: BrowserContext;
  extensionId: string;
  downloads: string;
  profile: string;
  /** Opens a tab on the Sora library. */
  openSora(): Promise<Page>;
  /** Opens a page of the extension, such as `popup.html`, in a tab: a headless browser can't open a popup. */
  openExtensionPage(path: string): Promise<Page>;
  /** The extension's service worker, once it runs. While this session watches it, it never stops by itself. */
  serviceWorker(): Promise<Worker>;
  /** Stops all service workers, like the browser does after 30 idle seconds. The next event starts a new one. */
  stopServiceWorkers(): Promise<void>;
  close(): Promise<void>;
  /** Kills the browser's main process with SIGKILL, like a crash. The profile stays until `close`. */
  kill(): Promise<void>;
  /** Suspends all of the browser's processes, like a sleeping machine. Resolves with the function that wakes them. */
  suspend(): Promise<() => void>;
};

/**
 * Starts Chromium with the extension on `https://sora.chatgpt.com`, played by the replica. Throws if there is no
 * browser.
 */
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
  // Playwright renames downloads and drops their folders. This restores the browser's own behavior.
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
  const processes = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo;
  const own = (await processes()).find(({ type }) => type === 'browser');
  if (own === undefined) throw new Error('The browser does not name its own process.');
  // Branded Chrome refuses `--load-extension` since version 137. This works everywhere.
  const welcome = isFirst ? context.waitForEvent('page') : null;
  const { id: extensionId } = await session.send('Extensions.loadUnpacked', { path: extension });
  await closeWelcome(await welcome);

  const openTab = async (address: string) => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  return {
    context,
    extensionId,
    downloads,
    profile,
    openSora: () => openTab(libraryPage),
    openExtensionPage: (path) => openTab(`chrome-extension://${extensionId}/${path}`),
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
      const closed = new Promise((done) => context.once('close', done));
      process.kill(own.id, 'SIGKILL');
      await closed;
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

/** The page that installing the extension opens. Closed, so that it isn't in front of a test's pages. */
async function closeWelcome(welcome: Page | null): Promise<void> {
  await welcome?.waitForURL(/\/welcome\.html$/);
  await welcome?.close();
}

/** Makes the replica play both hosts. Every other name is unknown. */
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

/** Only for a new profile. A used one keeps its preferences. */
export async function writePreferences(profile: string, downloads: string, asks = false) {
  const path = join(profile, 'Default', 'Preferences');
  if (existsSync(path)) return;
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = {
    download: { default_directory: downloads, prompt_for_download: asks },
    // Without this, `runtime.reload()` loses an unpacked extension.
    extensions: { ui: { developer_mode: true } },
  };
  await writeFile(path, JSON.stringify(preferences));
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser was gone right after its start.');
  return browser.newBrowserCDPSession();
}
