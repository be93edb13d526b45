import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { ScanProgress } from '../../../../../lib/import/import-types';
import { scan } from '../../../../../lib/import/scan/scan-files';
import { generations } from '../cases';
import { gen } from '../numbered-library';
import { deps, filesByItem, filesOf, itemIn, lost, media, placeOf, scanFiles, zipOf } from '../pile';

describe('An unreadable file', () => {
  test('is reported, and everything else is found: files, lists, ZIPs', async () => {
    const found = await scanFiles([
      ...filesOf({ 'generations.json': JSON.stringify(generations), [`${gen(1)}.mp4`]: media.portrait }),
      { path: `${gen(2)}.mp4`, file: lost(9) },
      { path: 'b/generations.json', file: lost(9) },
      { path: 'E/data/library.json', file: lost(9) },
      { path: 'cloud.zip', file: lost(900) },
      ...filesOf({ 'note.zip': 'no ZIP at all', 'cut.zip': (await zipOf({ 'a.mp4': media.portrait })).slice(0, 2000) }),
    ]);
    expect(filesByItem(found)[gen(1)]).toEqual([`${gen(1)}.mp4`]);
    expect(filesByItem(found)[gen(2)]).toEqual([`${gen(2)}.mp4`]);
    expect(found.unreadable.map((each) => [placeOf(each), each.reason])).toEqual([
      ['E/data/library.json', 'unreadable'],
      ['b/generations.json', 'unreadable'],
      ['cloud.zip', 'unreadable'],
      ['cut.zip', 'cut-short'],
      [`${gen(2)}.mp4`, 'unreadable'],
      ['note.zip', 'not-a-zip'],
    ]);
  });

  test('may be one entry of a ZIP whose other entries are complete', async () => {
    const zip = await zipOf({ [`${gen(1)}.mp4`]: media.portrait, [`${gen(2)}.mp4`]: media.landscape });
    // The local header of the second entry is missing.
    const second = Buffer.from(zip).indexOf('PK\x03\x04', 10);
    zip.fill(0, second, second + 4);
    const found = await scanFiles({ 'x.zip': zip });
    expect(itemIn(found, gen(2)).candidates).toMatchObject([{ version: 'unreadable' }]);
    expect(found.unreadable.map((each) => [placeOf(each), each.reason])).toEqual([
      [`x.zip!${gen(2)}.mp4`, 'unreadable'],
    ]);
  });
});

describe('A ZIP in another ZIP', () => {
  const inner = () => zipOf({ 'generations.json': JSON.stringify(generations), [`${gen(1)}.mp4`]: media.portrait });

  test('is read in place if it is stored', async () => {
    const found = await scanFiles({
      'everything.zip': await zipOf({
        'Sora/sora-data-files-export-1.zip': await inner(),
        'Sora/more.ZIP': await zipOf({ 'deeper.zip': await zipOf({ [`${gen(2)}.mp4`]: media.landscape }) }),
      }),
    });
    expect(filesByItem(found)).toMatchObject({
      [gen(1)]: [`everything.zip!Sora/sora-data-files-export-1.zip/${gen(1)}.mp4`],
      [gen(2)]: [`everything.zip!Sora/more.ZIP/deeper.zip/${gen(2)}.mp4`],
    });
    expect(itemIn(found, gen(1))).toMatchObject({
      item: { prompt: generations.find(({ id }) => id === gen(1))?.prompt },
      sources: ['openai-export'],
    });
    const content = await itemIn(found, gen(1)).candidates[0]?.open();
    expect(new Uint8Array(await new Response(content as Blob).arrayBuffer())).toEqual(media.portrait);
    expect(found.unreadable).toEqual([]);
  });

  test('is named if it is compressed, so that the user can unpack it', async () => {
    const found = await scanFiles({
      'everything.zip': await zipOf({ 'Sora/1.zip': await inner(), [`${gen(2)}.mp4`]: media.portrait }, 'DEFLATE'),
    });
    expect(Object.keys(filesByItem(found))).toEqual([gen(2)]);
    expect(found.unreadable).toEqual([
      { ref: { chosen: 'everything.zip', entry: 'Sora/1.zip' }, reason: 'unreadable' },
    ]);
  });

  test('is named if it is broken, and if it is deeper than any real one', async () => {
    let deep = await zipOf({ [`${gen(1)}.mp4`]: media.portrait });
    for (let depth = 0; depth < 10; depth++) deep = await zipOf({ 'x.zip': deep });
    const found = await scanFiles({
      'a.zip': await zipOf({ 'cut.zip': (await inner()).slice(0, 2000) }),
      'b.zip': deep,
    });
    expect(found.unreadable.map((each) => [placeOf(each), each.reason])).toEqual([
      ['a.zip!cut.zip', 'cut-short'],
      ['b.zip!x.zip/x.zip/x.zip/x.zip', 'unreadable'],
    ]);
  });
});

test('A list that one reader has read completely is not reported because it was too large for another', async () => {
  // More than other tools' lists may have, most of it in one record.
  const link = 'x'.repeat(1_000_000);
  const records = Array.from({ length: 260 }, (_, nth) =>
    JSON.stringify({ ...generations[0], id: gen(nth), url: link }),
  );
  const file = new Blob(['[', records.join(','), ']']);
  const found = await scanFiles([{ path: 'generations.json', file }]);
  expect(found.items).toHaveLength(260);
  expect(found.unreadable).toEqual([]);
});

test('A ZIP that was written as a stream, with sizes after its entries, is read', async () => {
  const zip = new JSZip();
  zip.file('generations.json', JSON.stringify(generations));
  zip.file(`${gen(1)}.mp4`, media.portrait);
  const bytes = await zip.generateAsync({ type: 'uint8array', streamFiles: true, compression: 'DEFLATE' });
  const found = await scanFiles({ 'sora-data-files-export-1.zip': bytes });
  expect(itemIn(found, gen(1)).candidates).toMatchObject([{ bytes: media.portrait.length, crc32: expect.any(Number) }]);
});

test('Progress goes through all steps, and never goes back within one', async () => {
  const reports: ScanProgress[] = [];
  const many = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`${n}/${gen(n % 90)}.mp4`, media.portrait]));
  await scanFiles({ ...many, 'generations.json': JSON.stringify(generations) }, (progress) => reports.push(progress));
  expect([...new Set(reports.map(({ step }) => step))]).toEqual(['index', 'lists', 'files', 'compare']);
  for (const step of ['index', 'lists', 'files', 'compare']) {
    const done = reports.filter((each) => each.step === step).map((each) => each.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    const last = reports.findLast((each) => each.step === step);
    expect(last?.done).toBe(last?.total);
  }
});

test("An aborted scan ends with the signal's reason, at any step", async () => {
  for (const step of ['index', 'lists', 'files', 'compare']) {
    const controller = new AbortController();
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`${n}/${gen(n % 90)}.mp4`, media.portrait]));
    const reading = scan(filesOf({ ...many, 'generations.json': JSON.stringify(generations) }), deps, {
      onProgress: (progress) => {
        if (progress.step === step) controller.abort('enough');
      },
      signal: controller.signal,
    });
    await expect(reading).rejects.toBe('enough');
  }
});
