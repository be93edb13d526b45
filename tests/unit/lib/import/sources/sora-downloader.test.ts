import { describe, expect, test } from 'vitest';
import { downloaderFiles } from '../../../../sample-pile/tool-files';
import { gen, png, task, without, wordsOf } from '../numbered-library';
import { itemIn, scanFiles, zipOf } from '../pile';

describe('Sora-Downloader', () => {
  const tasks = [
    {
      task: task(1),
      prompt: 'two images\nand a reference',
      images: [
        { id: gen(1), bytes: png(1) },
        { id: gen(2), bytes: png(2) },
      ],
      references: [{ mediaId: 'media_01k9testcase00000000000077', bytes: png(3) }, { bytes: png(4) }],
    },
    {
      task: task(3),
      prompt: null,
      images: [{ id: gen(3), bytes: png(5) }],
      references: [{ genId: gen(1), bytes: png(6) }],
    },
  ];

  test('lists each image by its generation, and reference images as such', async () => {
    const found = await scanFiles({ 'SORA_EXPORT_20260310_120000.zip': await zipOf(downloaderFiles(tasks)) });
    expect(found.sources).toEqual([{ source: 'sora-downloader', files: 6, items: 5, listedOnly: 0, duplicates: 1 }]);
    expect(found.unrecognized).toEqual([]);
    expect(wordsOf(found)).toMatchObject({
      [gen(1)]: { prompt: 'two images\nand a reference' },
      [gen(2)]: { prompt: 'two images\nand a reference' },
      [gen(3)]: { prompt: null },
    });
    const references = found.items.filter(({ item }) => item.kind === 'reference');
    expect(references.map(({ item: { id, beside } }) => [id.replace(/-.*/, ''), beside])).toEqual([
      ['media_01k9testcase00000000000077', gen(1)],
      ['sha256', gen(1)],
    ]);
    // A generation that was used as a reference is no second item.
    expect(itemIn(found, gen(1)).item).toMatchObject({ kind: 'image', beside: null });
  });

  test('without its metadata identifies an image by its task only if the task has one image', async () => {
    const files = without(downloaderFiles(tasks.slice(0, 1)), /metadata/);
    const found = await scanFiles(files);
    expect(found.items.filter(({ item }) => item.kind === 'reference')).toHaveLength(2);
    expect(found.unrecognized).toHaveLength(2);
    const one = await scanFiles(without(files, /img_0002/));
    expect(itemIn(one, task(1)).item.prompt).toBe('two images\nand a reference');
    expect(one.unrecognized).toEqual([]);
  });

  test('may have the same paths in ZIPs of several runs, and each file is still its own item', async () => {
    const [other] = tasks.slice(1);
    const again = downloaderFiles([
      { ...tasks[0], task: task(1), prompt: 'p', images: [{ id: gen(8), bytes: png(8) }] },
    ]);
    const found = await scanFiles({
      'a.zip': await zipOf(downloaderFiles(tasks.slice(0, 1))),
      'b.zip': await zipOf(again),
      'c.zip': await zipOf(downloaderFiles(other === undefined ? [] : [other], 3)),
    });
    expect(itemIn(found, gen(8)).candidates).toMatchObject([{ ref: { chosen: 'b.zip' } }]);
    expect(itemIn(found, gen(1)).candidates.map(({ ref }) => ref.chosen)).toEqual(
      expect.arrayContaining(['a.zip', 'c.zip']),
    );
  });
});
