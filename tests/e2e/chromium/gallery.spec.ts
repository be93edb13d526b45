import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { captionText } from '../../replica/media/sample-captions';
import { accessibilityFaults } from '../harness/accessibility';
import { openGallery } from '../harness/gallery';
import { galleryItem, writeGallery } from '../harness/gallery-folder';
import { hostileItems, hostileTexts } from '../harness/hostile-texts';
import { enlarge, outOfReach } from '../harness/reach';
import { expect, test } from '../harness/reader';
import { withScratch } from '../harness/scratch';

const media = (name: string) => readFile(join('tests/fixtures/media', name));

/** Two variants of a film, one with captions, an image in a folder, and one that Sora withheld. */
async function smallLibrary(folder: string): Promise<string> {
  const film = { taskId: 'task_film', width: 180, height: 320, durationSeconds: 2, prompt: 'A lighthouse at low tide' };
  const items = [
    galleryItem({ ...film, id: 'gen_1', path: 'data/videos/a #1? 50%.mp4', createdAt: '2026-01-20T12:00:00.000Z' }),
    galleryItem({ ...film, id: 'gen_2', path: 'data/videos/b.mp4', createdAt: '2026-01-20T12:00:01.000Z' }),
    galleryItem({ id: 'gen_2-vtt', kind: 'caption', beside: 'gen_2', cues: captionText('vtt', 'gen_2') }),
    galleryItem({
      id: 'gen_3',
      taskId: 'task_3',
      kind: 'image',
      prompt: 'A glass orchid on black velvet',
      createdAt: '2025-07-01T12:00:00.000Z',
      path: 'data/images/c.webp',
      mediaType: 'image/webp',
      durationSeconds: null,
      favorite: true,
      folders: ['Flowers'],
      width: 320,
      height: 180,
    }),
    galleryItem({ id: 'gen_4', taskId: null, prompt: 'A kite', status: 'skipped', reason: 'moderated', path: null }),
  ];
  const portrait = await media('portrait.mp4');
  const files = new Map([
    ['data/videos/a #1? 50%.mp4', portrait],
    ['data/videos/b.mp4', portrait],
    ['data/images/c.webp', await media('image.webp')],
  ]);
  return writeGallery(folder, { items, files });
}

test('an archive can be browsed with only the keyboard, with variants together and all details next to them', {
  tag: '@everyday',
}, async ({ context }) => {
  await withScratch(async (folder) => {
    const gallery = await openGallery(context, await smallLibrary(folder));
    const { page, viewer } = gallery;
    await expect(gallery.counts).toHaveText('3 items, 1 more not saved');
    await gallery.filters.focus();
    for (let presses = 0; presses < 2; presses++) await page.keyboard.press('Tab');
    await expect(gallery.tiles.first()).toBeFocused();
    await expect(gallery.tiles.first().locator('video')).toHaveJSProperty('paused', false);

    await page.keyboard.press('End');
    await expect(gallery.tiles.last()).toBeFocused();
    await expect(gallery.tiles.first().locator('video')).toHaveCount(0);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(viewer.getByText('1 of 3')).toBeVisible();
    await expect(viewer.getByText('A lighthouse at low tide', { exact: true })).toBeVisible();
    await expect(viewer.getByText('2 variants from the same task')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(viewer.getByText('2 of 3')).toBeVisible();
    await page.keyboard.press('End');
    await expect(viewer.getByText('3 of 3')).toBeVisible();
    await expect(viewer.getByText('Flowers', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(viewer).toBeHidden();
    await expect(gallery.tiles.last()).toBeFocused();
    expect(gallery.faults).toEqual([]);
  });
});

test("Sora's captions are a track of their video, and a prompt is copied exactly", async ({ context }) => {
  await withScratch(async (folder) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page, tiles, viewer, faults } = await openGallery(context, await smallLibrary(folder));
    await tiles.first().click();
    const cues = () =>
      viewer.locator('.stage video').evaluate((video: HTMLVideoElement) => {
        const [track] = video.textTracks;
        if (track === undefined) return null;
        track.mode = 'showing';
        return track.cues?.length ?? null;
      });
    await expect.poll(cues).toBe(2);
    await viewer.getByRole('button', { name: 'Copy' }).click();
    await expect(viewer.getByText('Copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('A lighthouse at low tide');
    expect(faults).toEqual([]);
  });
});

test('filters leave what was selected, and say when nothing is left', async ({ context }) => {
  await withScratch(async (folder) => {
    const gallery = await openGallery(context, await smallLibrary(folder));
    const { page, counts, tiles } = gallery;
    await gallery.filters.click();
    await page.getByRole('checkbox', { name: 'Images' }).check();
    await expect(counts).toHaveText('1 of 4 items');
    await page.getByLabel('From').fill('2025-08-01');
    await expect(page.getByText('No matches.')).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('From').fill('2025-12-01');
    await page.getByLabel('To (UTC)').fill('2026-02-28');
    await expect(counts).toHaveText('2 of 4 items');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Files').selectOption({ label: 'Not saved (1)' });
    await expect(tiles).toHaveText([/Blocked by Sora’s moderation.*A kite/]);
    expect(gallery.faults).toEqual([]);
  });
});

/** Every state that a user can see, with the steps to it. */
const states: Record<string, (gallery: Awaited<ReturnType<typeof openGallery>>) => Promise<void>> = {
  'items, and one that is not here': async ({ page, tiles }) => {
    await expect(page.getByRole('note')).toBeVisible();
    await expect(tiles.filter({ hasText: 'Missing' })).toBeVisible();
  },
  filters: async ({ page, filters }) => {
    await filters.click();
    await expect(page.getByLabel('From')).toBeVisible();
  },
  'nothing found': async ({ page, search }) => {
    await search.fill('zebra');
    await expect(page.getByText('No matches.')).toBeVisible();
  },
  'an item': async ({ page, search, filters, tiles, viewer }) => {
    await search.fill('');
    await filters.click();
    await tiles.first().click();
    await viewer.getByText('Details').click();
    await expect(viewer.getByText('SHA-256')).toBeVisible();
    await expect(page.locator('.stage video')).toBeVisible();
  },
};

/** A gallery with a missing image file. */
async function withLoss(folder: string): Promise<string> {
  const address = await smallLibrary(folder);
  await rm(join(folder, 'data/images/c.webp'));
  return address;
}

for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const)
  test(`every state is accessible in ${Object.values(look)}`, { tag: '@everyday' }, async ({ context }) => {
    await withScratch(async (folder) => {
      const gallery = await openGallery(context, await withLoss(folder));
      await gallery.page.emulateMedia(look);
      for (const [state, reach] of Object.entries(states)) {
        await reach(gallery);
        expect([state, await accessibilityFaults(gallery.page)]).toEqual([state, []]);
      }
    });
  });

test('everything is reachable on an enlarged page, and nothing moves if the user prefers reduced motion', async ({
  context,
}) => {
  await withScratch(async (folder) => {
    const address = await withLoss(folder);
    for (const times of [1, 2, 4]) {
      const gallery = await openGallery(context, address);
      await enlarge(gallery.page, times);
      for (const [state, reach] of Object.entries(states)) {
        await reach(gallery);
        expect([times, state, await outOfReach(gallery.page)]).toEqual([times, state, []]);
      }
      await gallery.page.close();
    }
    const { page, tiles } = await openGallery(context, address);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await tiles.first().hover();
    await expect(tiles.first().locator('.tile-words')).toBeVisible();
    await expect(tiles.first().locator('video')).toHaveCount(0);
  });
});

test("it uses the reader's language, and the date and number formats of their region", async ({ context }) => {
  await withScratch(async (folder) => {
    const { page, counts, viewer, tiles, faults } = await openGallery(context, await smallLibrary(folder), 'de-AT');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(counts).toHaveText('3 Elemente, 1 weiteres nicht gespeichert');
    await expect(page.getByRole('heading', { name: '2026' })).toBeVisible();
    await tiles.first().click();
    const made = await page.evaluate(() =>
      new Intl.DateTimeFormat('de-AT', {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: 'UTC',
        timeZoneName: 'short',
      }).format(Date.UTC(2026, 0, 20, 12, 0, 1)),
    );
    await expect(viewer.getByText(made, { exact: true })).toBeVisible();
    expect(faults).toEqual([]);
  });
});

test('a search shows each year once, and a reference image in the year of its item', async ({ context }) => {
  await withScratch(async (folder) => {
    const film = (n: number, prompt: string) =>
      galleryItem({
        id: `gen_${n}`,
        taskId: `task_${n}`,
        prompt,
        createdAt: `2026-0${n}-10T12:00:00.000Z`,
        path: null,
      });
    const reference = galleryItem({
      id: 'media_1',
      kind: 'reference',
      title: 'harbour.png',
      taskId: 'task_2',
      beside: 'gen_2',
      createdAt: null,
      path: null,
    });
    const items = [film(3, 'A harbour'), film(2, 'A mountain'), reference, film(1, 'A harbour at dusk')];
    const { page, search, tiles } = await openGallery(context, await writeGallery(folder, { items, files: new Map() }));
    await search.fill('harbour');
    await expect(tiles).toHaveCount(3);
    await expect(page.locator('.grid').getByRole('heading')).toHaveText(['2026']);
  });
});

test('new search results start at the first item, however far the page was scrolled', async ({ context }) => {
  await withScratch(async (folder) => {
    const items = Array.from({ length: 600 }, (_, n) =>
      galleryItem({
        id: `gen_${n}`,
        kind: 'image',
        prompt: `${n % 2 ? 'A kite' : 'A boat'} numbered ${n}`,
        path: 'data/images/c.webp',
        createdAt: new Date(Date.UTC(2025, 0, 1, n)).toISOString(),
      }),
    );
    const files = new Map([['data/images/c.webp', await media('image.webp')]]);
    const gallery = await openGallery(context, await writeGallery(folder, { items, files }));
    await expect(gallery.counts).toHaveText('600 items');
    await gallery.page.mouse.move(600, 500);
    await gallery.page.mouse.wheel(0, 12_000);
    const first = gallery.tiles.filter({ hasText: 'A kite numbered 599' });
    await expect(first).not.toBeInViewport();
    await gallery.search.fill('kite');
    await expect(gallery.counts).toHaveText('300 of 600 items');
    await expect(first).toBeInViewport({ ratio: 1 });
    expect(gallery.faults).toEqual([]);
  });
});

test('hostile texts stay text, exactly: no script, no dialog, no request', {
  tag: '@everyday',
}, async ({ context }) => {
  await withScratch(async (folder) => {
    const texts = Object.values(hostileTexts);
    const items = hostileItems({ path: 'data/images/c.webp', kind: 'image' });
    const files = new Map([['data/images/c.webp', await media('image.webp')]]);
    const { page, counts, tiles, viewer, filters, faults } = await openGallery(
      context,
      await writeGallery(folder, { items, files }),
    );
    await expect(counts).toHaveText(`${texts.length} items`);
    await filters.click();
    await tiles.first().click();
    for (const [n, text] of texts.entries()) {
      await expect(viewer.getByText(`${n + 1} of ${texts.length}`)).toBeVisible();
      const shown = await viewer
        .locator('.details-words')
        .evaluateAll((words) => words.map(({ textContent }) => textContent));
      expect(shown.at(-1)?.toWellFormed()).toBe(`post ${text}`.toWellFormed());
      if (n < texts.length - 1) await page.keyboard.press('ArrowRight');
    }
    expect(await page.locator('script:not([src]), iframe, form, svg[onload], #gallery style').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

test('a page without its other files says what to do', async ({ context }) => {
  await withScratch(async (folder) => {
    await mkdir(join(folder, 'zip'));
    const whole = await smallLibrary(join(folder, 'whole'));
    await copyFile(new URL(whole), join(folder, 'zip/gallery.html'));
    const { page } = await openGallery(context, pathToFileURL(join(folder, 'zip/gallery.html')).href);
    await expect(page.getByText('the page was opened inside a ZIP')).toBeVisible();
  });
});
