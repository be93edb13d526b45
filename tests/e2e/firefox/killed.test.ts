import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startReplica } from '../../replica/replica';
import { differencesFrom } from '../harness/differences';
import { openExport } from '../harness/exported';
import { launchFirefox } from '../harness/firefox';
import { timeoutMs } from '../harness/firefox-test';
import { copiedPaths } from '../harness/stored';

/** How many originals the replica serves before it holds back the others. */
const given = 10;

/** Default number of downloads in flight. A killed run requests these again, and no saved files. */
const inFlight = 24;
/** Minimum bytes of the part in Downloads when the browser is killed there: a sixth of it. */
const copied = 20_000_000;

test('killed in the middle of a run, and again while it copies the part to Downloads, Firefox resumes by itself', {
  tags: ['everyday'],
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sora-export-killed-'));
  const replica = await startReplica({ items: 20, mediaBytes: { video: 12_000_000 } });
  const places = { profile: join(folder, 'profile'), downloads: join(folder, 'downloads') };
  let end = () => Promise.resolve();
  const start = async () => {
    const firefox = await launchFirefox({ extension: '.output/firefox-mv2', port: replica.port, ...places });
    end = firefox.kill;
    return firefox;
  };
  const copies = () => readdir(join(places.downloads, 'Sora export')).catch(() => []);
  try {
    const first = await start();
    const sora = await first.newPage();
    await sora.goto('https://sora.chatgpt.com/library');
    replica.gates.media.closeAfter(given);
    await sora.locator('>>> ::-p-aria([name="Export all"][role="button"])').click();
    const words = () =>
      sora.$eval('>>> [role="progressbar"]', (bar) => bar.getAttribute('aria-valuetext')).catch(() => null);
    await expect.poll(words, timeoutMs).toMatch(new RegExp(`^\\d+%\\. ${given} (of|saved)`));
    await first.kill();
    replica.gates.media.open();

    const second = await start();
    const page = await second.openExtensionPage('options.html');
    // A copy whose path isn't stored yet is lost: Firefox forgets it, and it isn't replaced.
    const isCopying = async () => {
      if ((await copiedPaths(page)).length === 0) return false;
      const [copy] = (await copies()).filter((name) => name.endsWith('.part'));
      return copy !== undefined && (await stat(join(places.downloads, 'Sora export', copy))).size > copied;
    };
    await expect.poll(isCopying, { ...timeoutMs, interval: 2 }).toBe(true);
    await second.kill();
    const requested = replica.requests.bySource().media ?? 0;
    expect(requested - replica.library.expected({}).saved).toBeLessThanOrEqual(inFlight);

    const third = await start();
    const later = await third.newPage();
    await later.goto('https://sora.chatgpt.com/library');
    const status = () => later.$eval('>>> [role="status"]', ({ textContent }) => textContent).catch(() => null);
    await expect.poll(status, timeoutMs).toMatch(/^Export finished/);
    expect(replica.requests.bySource().media).toBe(requested);
    expect(await copies()).toEqual([expect.stringMatching(/part 001\.zip$/)]);
    expect(await differencesFrom(replica.library, await openExport(places.downloads))).toEqual([]);
  } finally {
    await end();
    await replica.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
