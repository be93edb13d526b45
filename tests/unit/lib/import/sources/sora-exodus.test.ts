import { describe, expect, test } from 'vitest';
import { exodusFiles } from '../../../../sample-pile/tool-files';
import { gen, made, task, video, without, wordsOf } from '../numbered-library';
import { itemIn, media, scanFiles } from '../pile';

describe('sora-exodus', () => {
  const files = exodusFiles('sora-export', [
    { made: made(1), files: { 'image.webp': media.webp, 'original.png': media.png } },
    { made: made(2, 'x'.repeat(200)), files: { 'image.webp': media.webp } },
    { made: made(3), files: {} },
  ]);

  test('lists one item per folder, with its best file', async () => {
    const found = await scanFiles(files);
    expect(found.sources).toEqual([{ source: 'sora-exodus', files: 3, items: 3, listedOnly: 1, duplicates: 1 }]);
    const { item, candidates } = itemIn(found, gen(1));
    expect(item).toMatchObject({
      kind: 'image',
      prompt: 'prompt 1',
      createdAt: '2025-11-01T10:41:00.000Z',
      taskId: task(1),
    });
    expect(candidates).toHaveLength(2);
    expect(found.unrecognized).toEqual([]);
  });

  test.each([
    ['the metadata of each folder', /tasks|gen_ids|index|prompts/, 200],
    ['the tasks of the site', /metadata|gen_ids|index|prompts/, 200],
    ['the table, which shortens them', /metadata|gen_ids|index|tasks/, 147],
  ])('has the texts with only %s', async (_, pattern, length) => {
    const found = await scanFiles(without(files, pattern));
    expect(wordsOf(found)).toMatchObject({
      [gen(1)]: { prompt: 'prompt 1' },
      [gen(2)]: { prompt: 'x'.repeat(length) },
    });
  });

  test('lists an item as a video if its files are videos, even if its list says otherwise', async () => {
    const found = await scanFiles(
      exodusFiles('x', [{ made: made(1), files: { 'image.mp4': video(1), 'video.mp4': video(2) } }]),
    );
    expect(found.items).toMatchObject([{ item: { kind: 'video' }, candidates: [{ bytes: 1002 }, {}] }]);
  });

  test('is found in a renamed folder', async () => {
    const renamed = Object.fromEntries(
      Object.entries(without(files, /sora-export\/[^/]*$/)).map(([path, content]) => [
        path.replace(gen(1), 'my fox'),
        content,
      ]),
    );
    const found = await scanFiles(renamed);
    expect(itemIn(found, gen(1)).candidates).toHaveLength(2);
    expect(itemIn(found, gen(1)).item.prompt).toBe('prompt 1');
  });
});
