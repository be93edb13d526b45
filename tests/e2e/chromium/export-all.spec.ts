import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Replica, startReplica } from '../../replica/replica';
import { barOf, complete } from '../harness/bar';
import { launchChromium, type RunningChromium } from '../harness/chromium';
import { type Exported, expectWhole, openExport } from '../harness/exported';
import { expect, extension, test } from '../harness/fixtures';
import { expectedIn, openGallery } from '../harness/gallery';
import { withScratch } from '../harness/scratch';
import { sendFromPopup } from '../harness/send-message';
import { unpack } from '../harness/unpack';
import { hashWithJSZip, testWithUnzip } from '../harness/zip';

const places = {
  video: /^data\/videos\/.*\.(mp4|webm)$/,
  image: /^data\/images\/.*\.(webp|png|jpg|gif)$/,
  reference: /^data\/references\/.*\.(webp|png|jpg)$/,
  caption: /^data\/videos\/.*\.(srt|vtt)$/,
};
const types = {
  video: /^video\//,
  image: /^image\//,
  reference: /^image\//,
  caption: /^(text\/vtt|application\/x-subrip)$/,
};

test.describe('a library of sixty generations', { tag: '@everyday' }, () => {
  let replica: Replica;
  let chromium: RunningChromium;
  let exported: Exported;

  // Exported once, for all tests of this group.
  test.beforeAll(async () => {
    replica = await startReplica({});
    chromium = await launchChromium({ extension, port: replica.port });
    const page = await chromium.openSora();
    const bar = barOf(page);
    await expect(bar.host).toContainText('fixture.maker');
    await bar.exportAll.click();
    const { saved, skipped } = replica.library.expected({});
    await expect(bar.status).toHaveText(`Export finished: ${saved} saved, 0 failed, ${skipped} skipped`);
    exported = await openExport(chromium.downloads);
  });
  test.afterAll(async () => {
    await chromium?.close();
    await replica?.close();
  });

  test('one click saves every item, exactly as served, into an archive that independent tools accept', async () => {
    await expectWhole(exported, replica.library);
    expect(exported.parts).toHaveLength(1);
    for (const part of exported.parts) {
      await testWithUnzip(part);
      const read = await hashWithJSZip(part);
      for (const [path, { sha256 }] of exported.files) expect(read.get(`${exported.folder}/${path}`)).toBe(sha256);
    }

    await withScratch(async (place) => {
      const folder = await unpack(exported.parts, place, exported.folder);
      const gallery = await openGallery(chromium.context, galleryIn(folder));
      const { counts, words } = expectedIn(exported.library.items);
      await expect(gallery.counts).toHaveText(counts);
      await gallery.search.fill(words.toUpperCase());
      await gallery.tiles.first().click();
      await expect(gallery.viewer.getByText(words, { exact: true })).toBeVisible();
      await expect(gallery.viewer.locator('.stage video')).toHaveJSProperty('paused', false);
      expect(gallery.faults).toEqual([]);
    });
  });

  test('archive entries have the creation time and descriptive names', () => {
    for (const { kind, path, createdAt, postedAt, mediaType } of exported.library.items) {
      if (path === null) continue;
      // The post's time is used if a file was appended before a list gave its creation time.
      const times = [createdAt, postedAt].flatMap((time) =>
        time === null ? [] : [Math.floor(Date.parse(time) / 1000) * 1000],
      );
      if (times.length > 0) expect(times).toContain(exported.files.get(path)?.modified.getTime());
      expect([path, mediaType]).toEqual([expect.stringMatching(places[kind]), expect.stringMatching(types[kind])]);
    }
    expect([...exported.files.keys()].filter((path) => !path.startsWith('data/')).sort()).toEqual(
      [
        ...['README.txt', 'bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'],
        ...['gallery.html', 'gallery/data-001.js', 'gallery/gallery.css', 'gallery/gallery.js', 'gallery/library.js'],
        'gallery/words.js',
      ].sort(),
    );
    expect(replica.library.expected({}).items).toBe(exported.library.items.length);
  });

  test('each part has everything the site knows about its items, without signatures', async () => {
    const text = (await exported.read('data/parts/part-001.ndjson')).toString('utf8');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const saved = exported.library.items.filter(({ status }) => status === 'saved');
    expect(lines.map(({ id }) => id).sort()).toEqual(saved.map(({ id }) => id).sort());
    expect(text).not.toMatch(/[?&]sig=/);
    const both = saved.find(({ sources }) => sources.includes('sora2-posts') && sources.includes('sora2-drafts'));
    const line = lines.find(({ id }) => id === both?.id);
    expect(line.records.map(({ source }: { source: string }) => source).sort()).toEqual([
      'sora2-drafts',
      'sora2-posts',
    ]);
  });
});

test.describe('a library larger than one part', { tag: '@everyday' }, () => {
  test.use({ replicaOptions: { items: 120 } });

  test('a large library is split into parts without duplicate paths, and the last part has the lists', async ({
    sora,
    replica,
    chromium,
  }) => {
    const bar = barOf(sora);
    await expect(bar.exportAll).toBeVisible();
    await sendFromPopup(chromium, 'start-with', { partBytes: 900_000 });
    await expect(bar.status).toHaveText(complete);

    const exported = await openExport(chromium.downloads);
    await expectWhole(exported, replica.library);
    expect(exported.parts.length).toBeGreaterThan(2);
    for (const part of exported.parts) await testWithUnzip(part);

    await withScratch(async (place) => {
      const folder = await unpack(exported.parts.slice(1), place, exported.folder);
      const { page, tiles } = await openGallery(chromium.context, galleryIn(folder));
      await expect(page.getByRole('note')).toContainText(
        `They’re in this part of the export:${basename(exported.parts[0] ?? '')}`,
      );
      await tiles.first().focus();
      const first = exported.library.items.find(({ path }) => path !== null && !existsSync(join(folder, path)));
      await page.getByRole('searchbox').fill(first?.prompt?.slice(0, 40) ?? '');
      await expect(tiles.filter({ hasText: 'Missing, in part 001' }).first()).toBeVisible();
    });
  });
});

const galleryIn = (folder: string) => pathToFileURL(join(folder, 'gallery.html')).href;
