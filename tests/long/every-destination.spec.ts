import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Choices, DestinationName } from '../../lib/model/job';
import { verifyExport } from '../e2e/harness/bag';
import { barOf, complete } from '../e2e/harness/bar';
import { chooseFiles } from '../e2e/harness/choose-files';
import { type ChromiumOptions, launchChromium, type RunningChromium } from '../e2e/harness/chromium';
import { differencesFrom } from '../e2e/harness/differences';
import { type Exported, partsIn } from '../e2e/harness/exported';
import { expect, extension, test } from '../e2e/harness/fixtures';
import { chooseFolder, readBag } from '../e2e/harness/folder';
import { sendFromPopup } from '../e2e/harness/send-message';
import { toBeMade } from '../e2e/harness/to-be-made';
import type { Replica } from '../replica/replica';
import { testBag } from './harness/validators';

test.use({ replicaOptions: { items: 120, latency: 20, mediaBytes: { video: 300_000, image: 100_000 } } });

const mediaRequests = (replica: Replica) => replica.requests.list().filter(({ source }) => source === 'media').length;

async function expectEnd(chromium: RunningChromium): Promise<void> {
  const page = await chromium.openSora();
  await expect(barOf(page).status).toHaveText(complete, { timeout: 5 * 60_000 });
}

/**
 * Prepares a browser whose user is signed in and has chosen the folder. `launchChromium` starts it again with the same
 * options.
 */
async function prepare(options: ChromiumOptions & { folder: string }): Promise<void> {
  const chromium = await launchChromium(options);
  await chromium.openSora();
  await chooseFolder(chromium, options.folder);
  // Chromium writes cookies to disk on exit, or within 30 s.
  await chromium.close();
}

/**
 * Starts an export, kills the browser whenever that many more files were requested, and returns the browser that
 * finishes it.
 */
async function exportKilled(options: ChromiumOptions, replica: Replica, choices: Choices, untilKill: number[]) {
  for (const [n, count] of untilKill.entries()) {
    const requested = mediaRequests(replica);
    replica.gates.media.closeAfter(count);
    const chromium = await launchChromium(options);
    if (n === 0) await sendFromPopup(chromium, 'start-with', choices);
    await expect(() => expect(mediaRequests(replica) - requested).toBeGreaterThanOrEqual(count)).toPass({
      timeout: 60_000,
    });
    await chromium.kill();
    replica.gates.media.open();
  }
  const chromium = await launchChromium(options);
  await expectEnd(chromium);
  return chromium;
}

/** Starts an export and cancels it after some file requests. */
async function exportCancelled(options: ChromiumOptions, replica: Replica, choices: Choices): Promise<void> {
  replica.gates.media.closeAfter(12);
  const chromium = await launchChromium(options);
  await sendFromPopup(chromium, 'start-with', choices);
  await expect(() => expect(mediaRequests(replica)).toBeGreaterThanOrEqual(12)).toPass({ timeout: 60_000 });
  await sendFromPopup(chromium, 'cancel', {});
  replica.gates.media.open();
  await expectEnd(chromium);
  await chromium.close();
}

/** The last changed path. Names of runs in the same minute don't sort by time. */
async function newestOf(paths: string[]): Promise<string> {
  const times = await Promise.all(paths.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
  return times.toSorted((a, b) => a.time - b.time).at(-1)?.path ?? '';
}

/** Where the last export to a destination is, as one bag: a folder, or parts. */
async function newestIn(destination: DestinationName, downloads: string, folder: string): Promise<string | string[]> {
  if (destination === 'folder') return join(folder, 'Sora export');
  if (destination === 'files') {
    const all = join(downloads, 'Sora export');
    return newestOf((await readdir(all)).map((name) => join(all, name)));
  }
  const parts = await partsIn(downloads);
  const run = (await newestOf(parts)).replace(/\d+\.zip$/, '');
  return parts.filter((part) => part.startsWith(run));
}

/**
 * Opens the last export and tests it with other programs. Throws if it isn't a valid bag, or if there are partial
 * files next to it.
 */
async function openNewest(destination: DestinationName, downloads: string, folder: string) {
  const place = await newestIn(destination, downloads, folder);
  const opened = await (Array.isArray(place) ? verifyExport(place) : readBag(place));
  if (!Array.isArray(place)) await testBag(place);
  expect([...opened.files.keys()].filter((path) => /\(1\)|crdownload|crswap/.test(path))).toEqual([]);
  const library: Exported['library'] = JSON.parse((await opened.read('data/library.json')).toString('utf8'));
  expect(library.items.filter(({ status }) => status === 'failed')).toEqual([]);
  const saved = library.items.filter(({ status }) => status === 'saved').map(({ id }) => id);
  return { opened, saved: saved.sort() };
}

for (const destination of ['zip', 'folder', 'files'] as const) {
  test(`two browsers export to ${destination} in turn, each killed during it: existing files are not fetched again, and each run ends as a valid bag`, async ({
    replica,
    pictures,
  }, testInfo) => {
    const [first, second] = ['first', 'second'].map((name) => ({
      extension,
      port: replica.port,
      profile: testInfo.outputPath(name),
      downloads: testInfo.outputPath(`${name} downloads`),
      folder: pictures,
    })) as [ChromiumOptions & { folder: string }, ChromiumOptions & { folder: string }];
    const open = ({ downloads = '' }: ChromiumOptions) => openNewest(destination, downloads, pictures);
    const [earlier, later] = [toBeMade(replica, 3), toBeMade(replica, 3)];
    const made = (...batches: { ids: string[] }[]) => batches.flatMap(({ ids }) => ids).sort();
    /**
     * What an export of the whole library lacks. Items made in this test have another time than in the replica's list.
     */
    const lacking = async ({ opened }: Awaited<ReturnType<typeof open>>) =>
      (await differencesFrom(replica.library, opened)).filter(
        (words) => !made(earlier, later).some((id) => words.startsWith(id)),
      );
    await prepare(first);

    await exportCancelled(first, replica, { destination });
    await open(first);

    let before = mediaRequests(replica);
    let chromium = await exportKilled(first, replica, { destination }, [9, 21, 25]);
    const whole = await open(first);
    expect(await lacking(whole)).toEqual([]);
    expect(mediaRequests(replica) - before - whole.saved.length).toBeLessThanOrEqual(3 * 12);
    await chromium.close();

    earlier.make();
    chromium = await exportKilled(first, replica, { destination, scope: { type: 'new' } }, [1]);
    const grown = await open(first);
    expect(grown.saved).toEqual(made(earlier, ...(destination === 'folder' ? [{ ids: whole.saved }] : [])));
    if (destination === 'folder') expect(await lacking(grown)).toEqual([]);
    await chromium.close();

    later.make();
    await prepare(second);
    if (destination !== 'folder') {
      const adding = await launchChromium(second);
      const sora = await adding.openSora();
      await expect(barOf(sora).exportAll).toBeVisible();
      const library = await adding.openExtensionPage('library.html');
      await library.getByText('Already saved elsewhere').click();
      const files =
        destination === 'zip' ? await partsIn(first.downloads ?? '') : join(first.downloads ?? '', 'Sora export');
      await chooseFiles(library, destination === 'zip' ? 'Choose files' : 'Choose a folder', files);
      await expect(library.getByText(/^3 new since \d/)).toBeVisible();
      await adding.close();
    }
    before = mediaRequests(replica);
    const scope = destination === 'folder' ? ('all' as const) : ('new' as const);
    chromium = await exportKilled(second, replica, { destination, scope: { type: scope } }, [1]);
    const other = await open(second);
    expect(other.saved).toEqual(made(later, ...(destination === 'folder' ? [{ ids: grown.saved }] : [])));
    if (destination === 'folder') expect(await lacking(other)).toEqual([]);
    // Three, plus those that were in flight when the browser was killed.
    expect(mediaRequests(replica) - before).toBeLessThanOrEqual(2 * 3);
    await chromium.close();
  });
}

test('a folder without write permission after a restart is explained, and the run continues once it has it', async ({
  replica,
  pictures,
}, testInfo) => {
  const places = { profile: testInfo.outputPath('profile'), downloads: testInfo.outputPath('downloads') };
  const options = { extension, port: replica.port, folder: pictures, ...places };
  await prepare(options);
  replica.gates.media.closeAfter(20);
  const before = await launchChromium(options);
  await sendFromPopup(before, 'start-with', { destination: 'folder' });
  await expect(() => expect(mediaRequests(replica)).toBeGreaterThanOrEqual(20)).toPass({ timeout: 60_000 });
  await before.kill();
  replica.gates.media.open();

  const chromium = await launchChromium({ ...options, folder: null });
  const library = await chromium.openExtensionPage('library.html');
  const run = library.locator('.run-panel');
  await expect(run.getByRole('status')).toContainText('Sora Export needs permission again to write to your folder.');
  await expect(run.getByRole('button', { name: 'Allow access to the folder' })).toBeVisible();
  await chromium.close();

  const allowed = await launchChromium(options);
  await expectEnd(allowed);
  const { opened } = await openNewest('folder', places.downloads, pictures);
  expect(await differencesFrom(replica.library, opened)).toEqual([]);
  await allowed.close();
});
