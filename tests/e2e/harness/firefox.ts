import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox, firefoxFix } from '../../../scripts/browser.mjs';
import { hangTimeoutMs, testTimeoutMs } from '../../hang-timeout';

export type FirefoxOptions = {
  /** Folder of the built extension (manifest version 2). */
  extension: string;
  /** Port of the replica that plays both hosts. */
  port: number;
  /** The folder for downloads. By default, a temporary one that `close` removes. */
  downloads?: string;
  /**
   * A profile to continue with after a restart: the extension keeps its data. By default, a temporary one that `close`
   * removes.
   */
  profile?: string;
  headless?: boolean;
};

/** The storage accounts in the replica's links. */
const storage = ['oaivgprodscus', 'oaivgprodscus2', 'oaisdsorprsouthcentralus', 'oaisdsorprnorthcentralus'].map(
  (account) => `${account}.blob.core.windows.net`,
);

export type RunningFirefox = {
  browser: Browser;
  downloads: string;
  /** Opens a tab. */
  newPage(): Promise<Page>;
  /** Opens a page of the extension, such as `popup.html`, in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Uncaught errors of the extension's code in any context, as reported by Firefox. */
  uncaughtErrors(): string[];
  close(): Promise<void>;
  /** Kills the browser's main process with SIGKILL, like a crash. */
  kill(): Promise<void>;
};

/**
 * Starts Firefox with the extension on `https://sora.chatgpt.com`, played by the replica. Throws if there is no
 * browser.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<RunningFirefox> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error(firefoxFix);
  const extension = resolve(options.extension);
  const manifest = join(extension, 'manifest.json');
  if (!existsSync(manifest)) throw new Error(`${options.extension} is not built. Run: npm run build:firefox`);

  const scratch = await mkdtemp(join(tmpdir(), 'sora-export-firefox-'));
  const downloads = resolve(options.downloads ?? join(scratch, 'downloads'));
  await mkdir(downloads, { recursive: true });

  const profile = resolve(options.profile ?? join(scratch, 'profile'));
  await mkdir(profile, { recursive: true });
  const host = await hostIn(profile);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    timeout: hangTimeoutMs,
    protocolTimeout: testTimeoutMs,
    acceptInsecureCerts: true,
    userDataDir: profile,
    // Without it, Firefox refuses to navigate to extension pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [await geckoId(manifest)]: host }),
      'network.dns.localDomains': ['sora.chatgpt.com', 'videos.openai.com', ...storage].join(),
      'network.socket.forcePort': `443=${options.port}`,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      // Grants what a click requests without the browser's prompt, which no test can answer.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  const reported: Buffer[] = [];
  const program = browser.process();
  program?.stderr?.on('data', (chunk: Buffer) => reported.push(chunk));
  await browser.installExtension(extension);

  const newPage = async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(hangTimeoutMs);
    return page;
  };
  const openExtensionPage = async (path: string) => {
    const page = await newPage();
    await openWithoutWaiting(page, `moz-extension://${host}/${path}`);
    return page;
  };
  const first = await openExtensionPage('welcome.html');
  await first.evaluate(firstRunEnds);
  await first.close();
  return {
    browser,
    downloads,
    newPage,
    openExtensionPage,
    uncaughtErrors: () => {
      const lines = Buffer.concat(reported).toString('utf8').split('\n');
      return lines.filter((line) => line.startsWith('JavaScript error: moz-extension:'));
    },
    kill: async () => {
      if (program?.pid === undefined) throw new Error('The browser runs in no process of ours.');
      // Already killed. A test that cleans up after a failure must not hide it behind another one.
      if (program.exitCode !== null || program.signalCode !== null) return;
      const missing = new Promise((done) => program.once('exit', done));
      process.kill(program.pid, 'SIGKILL');
      await missing;
    },
    close: async () => {
      await browser.close();
      await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Resolves once the background has opened the welcome page, or knows that it won't. That page comes to the front: a page that
 * a test opened before it would be in a hidden tab, and never be painted. Run it in one of the extension's pages.
 */
async function firstRunEnds(): Promise<void> {
  const { browser } = globalThis as unknown as { browser: typeof import('webextension-polyfill') };
  // Firefox only delivers messages to a background that has started. By then it has reported the installation.
  await browser.runtime.sendMessage('nothing that anybody answers').catch(() => undefined);
  // The response comes after the tab that the background has requested before.
  await browser.tabs.query({});
}

/** Host of the extension's pages. It stays the same with the profile, because the extension's data belongs to it. */
async function hostIn(profile: string): Promise<string> {
  const path = join(profile, 'extension-host');
  if (!existsSync(path)) await writeFile(path, randomUUID());
  return readFile(path, 'utf8');
}

async function geckoId(manifest: string): Promise<string> {
  return JSON.parse(await readFile(manifest, 'utf8')).browser_specific_settings.gecko.id;
}

/** Firefox never reports that an extension page has loaded, so ask the page itself. */
async function openWithoutWaiting(page: Page, url: string) {
  page.goto(url).catch(() => {}); // rejects when the browser closes
  const deadline = AbortSignal.timeout(hangTimeoutMs);
  while (!deadline.aborted) {
    const ready = await page
      .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
      .catch(() => false); // fails between two documents
    if (ready) return;
  }
  throw new Error(`${url} did not load.`);
}
