import { openGallery } from '../harness/gallery';
import { writeOddFiles } from '../harness/odd-files';
import { expect, test } from '../harness/reader';
import { withScratch } from '../harness/scratch';

test('a video in a codec that the browser lacks is not called missing, and its file is linked', async ({ context }) => {
  await withScratch(async (folder) => {
    const { page, tiles, viewer } = await openGallery(context, await writeOddFiles(folder));
    const odd = tiles.filter({ hasText: 'Odd codec' });
    await expect(odd).toContainText('This browser can’t play this video.');
    await expect(tiles.filter({ hasText: 'Lost' })).toContainText('Missing');
    await odd.click();
    const stage = page.locator('.stage');
    await expect(stage).toContainText('This browser can’t play this video.');
    await expect(stage.getByRole('link', { name: 'Open file' })).toHaveAttribute('href', 'data/videos/odd%20codec.mp4');
    await viewer.getByRole('button', { name: 'Close' }).click();
    await tiles.filter({ hasText: 'Lost' }).click();
    await expect(stage).toHaveText('Missing');
  });
});

test('a video is found whose name was decomposed when it was unpacked', async ({ context }) => {
  await withScratch(async (folder) => {
    const { page, tiles } = await openGallery(context, await writeOddFiles(folder));
    const cafe = tiles.filter({ hasText: 'Café' });
    await expect(cafe.locator('canvas')).toHaveAttribute('data-drawn', 'true');
    await cafe.click();
    await expect(page.locator('.stage video')).toHaveJSProperty('videoWidth', 180);
    await expect(page.getByRole('link', { name: 'Open file' })).toHaveAttribute('href', /cafe%CC%81\.mp4$/);
  });
});
