import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type CDPSession, launch, type Page } from 'puppeteer-core';
import { chromiumFix, findChromium } from '../../../scripts/browser.mjs';
import { libraryPage, resolverRules, writePreferences } from '../../e2e/harness/chromium';
import { extension } from '../../e2e/harness/fixtures';

/**
 * Chromium with the extension like a user's: developer tools are only attached to the popup's page. They keep response
 * bodies of whatever they are attached to, up to 100 MB per page and worker, and keep a service worker from stopping.
 */
export type UnwatchedChromium = {
  /** Of the whole browser. */
  devtools: CDPSession;
  /** The popup's page, in a tab. */
  popup: Page;
  downloads: string;
  /** Loads another extension. Resolves with its id. */
  load(extension: string): Promise<string>;
  /** Id of the browser's main process, which has started all others. */
  pid: number;
  /** Opens a tab on the Sora library. Resolves with the function that closes it. */
  openSora(): Promise<() => Promise<void>>;
  /** Stops all service workers, like the browser does after 30 idle seconds. The next event starts a new one. */
  stopServiceWorkers(): Promise<void>;
  close(): Promise<void>;
};

/** The tab that opens after installation, which shows that the extension runs. Throws if none does. */
async function welcomeTab(devtools: CDPSession): Promise<{ targetId: string; url: string }> {
  const late = AbortSignal.timeout(30_000);
  for (;;) {
    const { targetInfos } = await devtools.send('Target.getTargets');
    const found = targetInfos.find(({ url }) => url.endsWith('/welcome.html'));
    if (found !== undefined) return { targetId: found.targetId, url: found.url };
    await wait(50, undefined, { signal: late });
  }
}

/**
 * Starts it on `https://sora.chatgpt.com`, played by the replica at a port, or without any host if that is null.
 * Another server may play the media host. `built`: folder of the extension. Throws if there is no browser.
 */
export async function launchUnwatched(
  port: number | null,
  mediaPort: number | undefined = port ?? undefined,
  built: string = extension,
): Promise<UnwatchedChromium> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error(chromiumFix);
  const profile = await mkdtemp(join(tmpdir(), 'sora-export-long-'));
  const downloads = join(profile, 'downloads');
  await writePreferences(profile, downloads);
  const browser = await launch({
    executablePath,
    userDataDir: profile,
    pipe: true,
    // A call in a page may take as long as a run.
    protocolTimeout: 0,
    enableExtensions: [resolve(built)],
    targetFilter: (target) => target.type() === 'browser' || target.url() === 'about:blank',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--ignore-certificate-errors',
      `--host-resolver-rules=${resolverRules({ port, mediaPort })}`,
    ],
  });
  const devtools = await browser.target().createCDPSession();
  const [popup] = await browser.pages();
  if (popup === undefined) throw new Error('The browser has opened no tab.');
  const welcome = await welcomeTab(devtools);
  await popup.goto(new URL('/popup.html', welcome.url).href);
  await devtools.send('Target.closeTarget', { targetId: welcome.targetId });

  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const own = processInfo.find(({ type }) => type === 'browser');
  if (own === undefined) throw new Error('The browser does not name its own process.');

  return {
    devtools,
    popup,
    downloads,
    load: async (path) => (await devtools.send('Extensions.loadUnpacked', { path: resolve(path) })).id,
    pid: own.id,
    openSora: async () => {
      const { targetId } = await devtools.send('Target.createTarget', { url: libraryPage });
      return async () => void (await devtools.send('Target.closeTarget', { targetId }));
    },
    stopServiceWorkers: async () => {
      const session = await popup.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
