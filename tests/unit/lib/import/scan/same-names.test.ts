import { expect, test } from 'vitest';
import { soraDownloader } from '../../../../../lib/import/sources/sora-downloader-source';
import { browsedList } from '../../../../sample-pile/tool-files';
import { gen } from '../numbered-library';
import { filesByItem, media, padded, scanFiles, zipOf } from '../pile';

const png = (n: number) => padded(media.png, media.png.length + n);

test('A list that describes the files beside it says nothing about files of the same names elsewhere', async () => {
  const metadata = (n: number) => JSON.stringify({ gen_id: gen(n), prompt: `prompt ${n}`, type: 'image' });
  const found = await scanFiles({
    'metadata.json': metadata(1),
    'image.png': png(1),
    [`exodus/generations/${gen(2)}/metadata.json`]: metadata(2),
    [`exodus/generations/${gen(2)}/image.png`]: png(2),
    'other.zip': await zipOf({ 'holiday/image.png': png(3) }),
  });
  expect(filesByItem(found)).toEqual({
    [gen(1)]: ['image.png'],
    [gen(2)]: [`exodus/generations/${gen(2)}/image.png`],
  });
  expect(found.unrecognized).toHaveLength(1);
});

test('In two folders of SoraVault with files of the same name, each list names its own', async () => {
  const browsed = (folder: string, n: number) => ({
    [`${folder}/mirror_browse/mirror_manifest.json`]: browsedList([
      { genId: gen(n), folder: 'sora1', filename: 'fox.png' },
    ]),
    [`${folder}/mirror_browse/sora1/fox.png`]: png(n),
  });
  const found = await scanFiles({ ...browsed('A', 1), ...browsed('B', 2) });
  expect(filesByItem(found)).toEqual({
    [gen(1)]: ['A/mirror_browse/sora1/fox.png'],
    [gen(2)]: ['B/mirror_browse/sora1/fox.png'],
  });
});

test('A folder name of any length is read in one pass', () => {
  // With one pass per character, this takes an hour.
  const path = `${'a'.repeat(2_000_000)}/x`;
  const file = { ref: { chosen: path, entry: null }, path, zip: null } as never;
  expect(soraDownloader.lists({ exports: [], files: [file] }, {} as never)).toEqual([]);
});
