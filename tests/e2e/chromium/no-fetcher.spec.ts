import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { barOf, complete } from '../harness/bar';
import { launchChromium } from '../harness/chromium';
import { extension as built, expect, test } from '../harness/fixtures';

test('an export whose files cannot be fetched, because that script does not load, explains it and continues once it does', async ({
  replica,
}) => {
  const extension = await mkdtemp(join(tmpdir(), 'sora-export-broken-'));
  await cp(built, extension, { recursive: true });
  const assets = join(extension, 'assets');
  const script = (await readdir(assets)).find((name) => name.startsWith('fetcher-')) ?? '';
  await rename(join(assets, script), join(extension, script));
  const chromium = await launchChromium({ extension, port: replica.port });
  try {
    const page = await chromium.openSora();
    const bar = barOf(page);
    await bar.exportAll.click();
    await expect(bar.status).toHaveText('Paused. Sora Export’s downloader didn’t start.');

    await rename(join(extension, script), join(assets, script));
    await bar.resume.click();
    await expect(bar.status).toHaveText(complete);
  } finally {
    await chromium.close();
    await rm(extension, { recursive: true, force: true });
  }
});
