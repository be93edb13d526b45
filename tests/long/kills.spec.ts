import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { barOf, complete } from '../e2e/harness/bar';
import { launchChromium, type RunningChromium } from '../e2e/harness/chromium';
import { type Exported, expectWhole, openExport } from '../e2e/harness/exported';
import { expect, extension, test } from '../e2e/harness/fixtures';
import { sendFromPopup } from '../e2e/harness/send-message';
import { testWithUnzip } from '../e2e/harness/zip';
import { allFiles } from '../replica/media/all-files';
import { bodyOf } from '../replica/media/media-bytes';
import type { Replica } from '../replica/replica';
import { seededRandom } from '../replica/seeded-random';
import { type Moment, moments } from './moments';

const partBytes = 12_000_000;
/** Limits of what must be fetched again after a kill (`docs/contract.md`). */
const limit = { files: 48, bytes: 64_000_000 };

const mediaBytes = { video: 1_500_000, image: 200_000, long: 0 };

test.use({
  replicaOptions: {
    items: 360,
    latency: 20,
    mediaBytes,
    pageRows: { tasks: 6, posts: 4, drafts: 5 },
  },
});

const times = (count: number, moment: Moment) => Array.from({ length: count }, () => moment);

/** Lists come first, and finishing the archive comes last. In between, the moments are random. */
function thirtyMoments(random = seededRandom('thirty moments')): Moment[] {
  const between = [...times(6, 'body'), ...times(7, 'appended'), ...times(4, 'closing'), ...times(5, 'copying')];
  return [...times(5, 'listing'), ...random.shuffle(between), ...times(3, 'finishing')];
}

/** The replica signs in anyone who opens a page of it. */
async function signIn(chromium: RunningChromium): Promise<void> {
  const page = await chromium.openSora();
  await page.close();
}

type Again = { files: number; bytes: number };

/**
 * How many files had to be requested again after each kill, and their bytes. `requestsByKill`: the number of requests
 * at each kill.
 */
function requestedAgain({ requests, accounts }: Replica, requestsByKill: number[]): Again[] {
  const [{ known }] = accounts;
  const files = new Map(allFiles(known));
  const sizeOf = (path: string) => {
    const file = files.get(path);
    return file === undefined ? 0 : bodyOf(file, mediaBytes).size;
  };

  const again = requestsByKill.map(() => ({ files: 0, bytes: 0 }));
  const killLost = new Map<string, number>();
  for (const [n, { source, path }] of requests.list().entries()) {
    if (source !== 'media') continue;
    const lost = killLost.get(path);
    const after = lost === undefined ? undefined : again[lost];
    if (after !== undefined) {
      after.files++;
      after.bytes += sizeOf(path);
    }
    killLost.set(path, requestsByKill.filter((requested) => requested <= n).length);
  }
  return again;
}

/** Waits for the end of the run, on a page that it opens. */
async function expectEnd(chromium: RunningChromium): Promise<void> {
  const page = await chromium.openSora();
  await expect(barOf(page).status).toHaveText(complete, { timeout: 5 * 60_000 });
}

/** Names of the extension's files in the browser's private storage. */
async function privateFiles(chromium: RunningChromium): Promise<string[]> {
  const page = await chromium.openExtensionPage('popup.html');
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of (await root.getDirectoryHandle('volumes')).keys()) names.push(name);
    return names;
  });
}

const inOrder = ({ library }: Exported) => ({
  ...library,
  exportedAt: null,
  items: library.items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

test('a run that is killed thirty times, at any moment, saves the same as an undisturbed one', async ({
  replica,
}, testInfo) => {
  const options = (name: string) => ({
    extension,
    port: replica.port,
    profile: testInfo.outputPath(name),
    downloads: testInfo.outputPath(`${name} downloads`),
  });
  const killed = options('killed');
  const random = seededRandom('kills');
  // Chromium writes cookies to disk within 30 s. The user has been signed in for longer than that.
  const before = await launchChromium(killed);
  await signIn(before);
  await before.close();
  replica.requests.clear();

  const requestsByKill: number[] = [];
  const began = Date.now();
  for (const [n, moment] of thirtyMoments().entries()) {
    const comes = moments[moment]({ replica, random, ...killed });
    const chromium = await launchChromium(killed);
    if (n === 0) await sendFromPopup(chromium, 'start-with', { partBytes });
    await comes;
    await chromium.kill();
    requestsByKill.push(replica.requests.list().length);
    for (const gate of Object.values(replica.gates)) gate.open();
  }
  const seconds = (Date.now() - began) / 1000;
  const last = await launchChromium(killed);
  await expectEnd(last);

  const again = requestedAgain(replica, requestsByKill);
  const left = await readdir(join(killed.downloads, 'Sora export'));
  const parts = left.filter((name) => !name.endsWith('.crdownload'));
  console.log(
    `${(seconds / again.length).toFixed(1)} s a kill; asked for again:`,
    again.map(({ files, bytes }) => `${files} (${(bytes / 1e6).toFixed(1)} MB)`).join(', '),
  );
  console.log(`left by the browser: ${left.filter((name) => !parts.includes(name)).join(', ') || 'nothing'}`);

  expect(Math.max(...again.map(({ files }) => files))).toBeLessThanOrEqual(limit.files);
  expect(Math.max(...again.map(({ bytes }) => bytes))).toBeLessThanOrEqual(limit.bytes);
  const exported = await openExport(killed.downloads);
  await expectWhole(exported, replica.library);
  for (const part of exported.parts) await testWithUnzip(part);
  expect(parts.map((name) => /part (\d+)\.zip$/.exec(name)?.[1]).sort()).toEqual(
    parts.map((_, n) => String(n + 1).padStart(3, '0')),
  );
  expect(parts.length).toBeGreaterThan(10);
  expect(await privateFiles(last)).toEqual([]);
  await last.close();

  const undisturbed = await launchChromium(options('undisturbed'));
  await signIn(undisturbed);
  await sendFromPopup(undisturbed, 'start-with', { partBytes });
  await expectEnd(undisturbed);
  expect(inOrder(exported)).toEqual(inOrder(await openExport(undisturbed.downloads)));
  await undisturbed.close();
});
