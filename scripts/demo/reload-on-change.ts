import { watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createAutoResetEvent } from '../../lib/async/auto-reset-event';
import type { RunningChromium } from '../../tests/e2e/harness/chromium';
import { captureScript } from '../run.mjs';

const sources = ['components', 'entrypoints', 'hooks', 'lib', 'locales', 'public'];

/** Milliseconds. Editors save in several steps, and "Save all" writes several files; one build is enough. */
const settleMs = 100;

/**
 * Rebuilds the extension that `browser` has loaded, and reloads it with the Sora tabs, each time a source file changes.
 * If a build fails, that's reported, and the browser keeps the last one. Resolves when `signal` aborts.
 */
export async function reloadOnChange(browser: RunningChromium, signal: AbortSignal): Promise<void> {
  const changed = createAutoResetEvent();
  for (const folder of sources) watch(folder, { recursive: true, signal }, changed.set);
  while (true) {
    await changed.wait(signal).catch(() => {});
    if (signal.aborted) return;
    await setTimeout(settleMs);
    console.log('A file has changed. Rebuilding.');
    const { ok, output } = await captureScript('build', ['--mode', 'development'], {});
    if (signal.aborted) return;
    if (ok) {
      await reloadExtension(browser);
      console.log('Reloaded.');
    } else console.error(`${output}\nThe build failed. The browser keeps the previous one.`);
  }
}

async function reloadExtension({ context, serviceWorker }: RunningChromium) {
  const old = await serviceWorker();
  const stopped = old.waitForEvent('close');
  await old.evaluate(() =>
    (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
  );
  await stopped;
  // A page that loads before the extension is back has no bar.
  await serviceWorker();
  const tabs = context.pages().filter((page) => page.url().startsWith('https://sora.chatgpt.com/'));
  await Promise.all(tabs.map((tab) => tab.reload()));
}
