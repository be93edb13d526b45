import { describe, expect, test } from 'vitest';
import { importedRecords } from '../../../../../lib/import/scan/import-records';
import { postRecord } from '../../../../sample-pile/site-records';
import { savedRow, saveSora3Files, saveSoraCsv, saveSoraZip, soraVaultFiles } from '../../../../sample-pile/tool-files';
import { all } from '../../storage/fresh-store';
import { gen, made, post, posted, video, wordsOf } from '../numbered-library';
import { never, scanFiles, zipOf } from '../pile';

describe('Save Sora', () => {
  test('2 lists the posts in its table and its ZIPs', async () => {
    const table = saveSoraCsv([
      savedRow(posted(1)),
      savedRow(posted(2, 'a "fox",\nof newspaper')),
      savedRow(posted(3)),
    ]);
    const found = await scanFiles({
      'save-sora-metadata.csv': table,
      'save-sora-library.zip': await zipOf(saveSoraZip([{ post: posted(1), bytes: video(1) }])),
    });
    expect(found.sources).toEqual([{ source: 'save-sora', files: 1, items: 3, listedOnly: 2, duplicates: 0 }]);
    expect(wordsOf(found)).toMatchObject({
      [gen(1)]: { prompt: null, caption: 'text 1' },
      [gen(2)]: { caption: 'a "fox",\nof newspaper' },
    });
  });

  test('2 without raw records lists items by their posts, until another list connects posts and generations', async () => {
    const bare = { ...savedRow(posted(1)), raw_payload_json: '' };
    const alone = await scanFiles({ 'save-sora-metadata.csv': saveSoraCsv([bare]) });
    expect(alone.items).toMatchObject([
      { item: { id: post(1), caption: 'text 1', postedAt: '2025-11-01T12:00:00.000Z' } },
    ]);
    const joined = await scanFiles({
      'save-sora-metadata.csv': saveSoraCsv([bare]),
      [`x/${post(1)}.mp4`]: video(1),
      ...soraVaultFiles('Vault', [{ kind: 'draft', made: made(1), bytes: null }]),
      'Vault/manifest.json': JSON.stringify([postRecord(posted(1))]),
    });
    expect(joined.items).toMatchObject([
      { item: { id: gen(1), prompt: 'prompt 1', caption: 'text 1', postId: post(1) }, candidates: [{ bytes: 1001 }] },
    ]);
  });

  test('3 lists files by their posts, with texts from the text file beside each', async () => {
    const found = await scanFiles(saveSora3Files('save-sora-library', posted(1, 'two\nlines'), video(1)));
    expect(found.sources).toMatchObject([{ source: 'save-sora', files: 1, items: 1 }]);
    expect(found.items).toMatchObject([{ item: { id: gen(1), caption: 'two\nlines', postId: post(1) } }]);
  });

  test('leaves no secrets in the raw records that an archive keeps, of its table and of its text files', async () => {
    const secrets = {
      profile: { email: 'SECRET@example.com', access_token: 'SECRET' },
      url: 'https://videos.openai.com/x?verify=SECRET',
    };
    const rawOf = (n: number) => JSON.stringify({ ...postRecord(posted(n)), ...secrets }).replaceAll('/', '\\/');
    const row = { ...savedRow(posted(1)), raw_payload_json: rawOf(1) };
    const truncated = { ...savedRow(posted(2)), raw_payload_json: rawOf(2).slice(0, -1) };
    const found = await scanFiles({
      'save-sora-metadata.csv': saveSoraCsv([row, truncated]),
      [`watermark/${post(3)}.txt`]: `video_id: ${post(3)}\nprompt: text\nraw_payload_json: ${rawOf(3)}\nwidth: 352\n`,
    });
    const records = await all(importedRecords(found, never));
    expect(records.map(({ record }) => JSON.parse(record))).toMatchObject([
      { video_id: post(1), raw_payload_json: expect.stringContaining(gen(1)) },
      { video_id: post(2), raw_payload_json: '' },
      { text: expect.stringMatching(/raw_payload_json: \{.*\nwidth: 352/) },
    ]);
    expect(JSON.stringify(records.map(({ record }) => record))).not.toContain('SECRET');
  });
});
