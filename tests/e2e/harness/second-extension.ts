import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningChromium } from './chromium';

/** Loads another extension that renames every download. Returns a function that removes its files. */
export async function loadRenamer({ context }: RunningChromium, name: string): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'renamer-'));
  const manifest = {
    manifest_version: 3,
    name: 'Renamer',
    version: '1',
    permissions: ['downloads'],
    background: { service_worker: 'background.js' },
  };
  const code = `chrome.downloads.onDeterminingFilename.addListener((item, suggest) => suggest({ filename: ${JSON.stringify(name)} }));`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'background.js'), code);
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked', { path: folder });
  return () => rm(folder, { recursive: true });
}
