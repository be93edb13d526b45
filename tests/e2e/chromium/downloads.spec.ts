import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures';
import { openPopup } from '../harness/popup';

/** Saves a text under the name of a part, as the engine does, and waits until it lies in Downloads. */
function save(page: Page, text: string, fileName: string, again: boolean): Promise<void> {
  return page.evaluate(
    async ({ text, fileName, again }) => {
      type Answer = { value: { state: string } };
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<Answer> } };
      };
      const ask = (type: string, body: unknown) => chrome.runtime.sendMessage({ to: 'background', type, body });
      const url = URL.createObjectURL(new Blob([text], { type: 'application/zip' }));
      const { value: id } = await ask('save', { url, fileName, again, copiedAs: null });
      while ((await ask('look-at-download', { id, fileName })).value.state === 'in_progress');
    },
    { text, fileName, again },
  );
}

test("a part that is saved again replaces our own copy, and never somebody else's file of the same name", async ({
  chromium,
}) => {
  const folder = join(chromium.downloads, 'Sora export');
  const [first, second] = ['Sora export/x - part 001.zip', 'Sora export/x - part 002.zip'];
  await mkdir(folder);
  await writeFile(join(folder, 'x - part 001.zip'), 'not ours');
  await writeFile(join(folder, 'x - part 002.zip'), 'not ours');
  const popup = await openPopup(chromium);
  await save(popup, 'ours, broken', first, false);
  await save(popup, 'ours', first, true);
  await save(popup, 'ours', second, true);

  const contents = (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), 'utf8')]);
  expect(Object.fromEntries(await Promise.all(contents))).toEqual({
    'x - part 001.zip': 'not ours',
    'x - part 001 (1).zip': 'ours',
    'x - part 002.zip': 'not ours',
    'x - part 002 (1).zip': 'ours',
  });
});
