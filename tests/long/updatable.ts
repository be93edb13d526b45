import { execFile } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Worker } from 'playwright';
import { findChromium } from '../../scripts/browser.mjs';
import { resolverRules, writePreferences } from '../e2e/harness/chromium';
import { extension } from '../e2e/harness/fixtures';

/** An extension's id: the start of its public key's SHA-256, in the letters a to p. */
function idOf(privateKey: string): string {
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const digits = createHash('sha256').update(der).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** Serves packed versions of the built extension, like a store. The browser requests them at its own address. */
async function openShop(folder: string, executablePath: string) {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const id = idOf(privateKey);
  const key = join(folder, 'key.pem');
  await writeFile(key, privateKey);
  let offered = '1';
  const crx = (version: string) => join(folder, `version-${version}.crx`);
  const server = createServer(async ({ url = '/' }, response) => {
    const update = `<?xml version="1.0"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}"><updatecheck codebase="${address}/crx" version="${offered}"/></app>
</gupdate>`;
    response.end(url.startsWith('/crx') ? await readFile(crx(offered)) : update);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const pack = async (version: string) => {
    const source = join(folder, `version-${version}`);
    await cp(extension, source, { recursive: true });
    const manifest = JSON.parse(await readFile(join(source, 'manifest.json'), 'utf8'));
    const own = { ...manifest, version, update_url: `${address}/updates.xml` };
    await writeFile(join(source, 'manifest.json'), JSON.stringify(own));
    const args = [`--pack-extension=${source}`, `--pack-extension-key=${key}`, '--no-sandbox', '--headless'];
    await promisify(execFile)(executablePath, args);
    return crx(version);
  };
  return {
    id,
    pack,
    offer: async (version: string) => {
      await pack(version);
      offered = version;
    },
    close: () => server.close(),
  };
}

/** Chromium with the extension as installed from a store, at version 1. Newer versions can be offered. */
export async function launchUpdatable(folder: string, port: number) {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium.');
  await mkdir(folder, { recursive: true });
  const shop = await openShop(folder, executablePath);
  const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
  await mkdir(downloads);
  await writePreferences(profile, downloads);
  const external = join(profile, 'External Extensions');
  await mkdir(external, { recursive: true });
  const first = { external_crx: await shop.pack('1'), external_version: '1' };
  await writeFile(join(external, `${shop.id}.json`), JSON.stringify(first));

  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    ignoreDefaultArgs: ['--disable-extensions', '--disable-default-apps', '--disable-background-networking'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--ignore-certificate-errors',
      `--host-resolver-rules=${resolverRules({ port })}`,
    ],
  });
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Browser.setDownloadBehavior', { behavior: 'default' });
  const isOurs = (worker: Worker) => worker.url().startsWith(`chrome-extension://${shop.id}/`);
  const background = async () => context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', isOurs);

  type Api = { runtime: { getManifest(): { version: string }; requestUpdateCheck(): Promise<{ status: string }> } };
  return {
    context,
    downloads,
    extensionId: shop.id,
    /** The running version. Null if there is none. */
    version: () =>
      background()
        .then((worker) =>
          worker.evaluate(() => (globalThis as unknown as { chrome: Api }).chrome.runtime.getManifest()),
        )
        .then(({ version }) => version)
        .catch(() => null),
    /** Makes the browser find a newer version. Resolves when it is downloaded. */
    offer: async (version: string) => {
      await shop.offer(version);
      const worker = await background();
      return worker.evaluate(async () => {
        const { status } = await (globalThis as unknown as { chrome: Api }).chrome.runtime.requestUpdateCheck();
        return status;
      });
    },
    close: async () => {
      await context.close();
      shop.close();
    },
  };
}
