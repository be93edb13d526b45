import { describe, expect, it } from 'vitest';
import { libraryJson } from '../../../../../lib/archive/format/library-json';
import { wholeList } from '../../../../../lib/archive/format/list-text';
import { head, libraryItem } from './sample-library';

const keysOfTheFormat =
  'id taskId postId kind sources createdAt postedAt prompt title caption author own width height durationSeconds model seed ' +
  'operation quality favorite archived folders characters remixOf beside permalink variant status reason path bytes sha256 mediaType';

describe('library.json', () => {
  it('is the head and all items, as one JSON document', async () => {
    const items = [libraryItem(), libraryItem({ id: 'gen_2', status: 'failed', reason: 'gone', path: null })];
    const text = wholeList(libraryJson(head), items);
    expect(JSON.parse(text)).toEqual({ format: 'sora-export/1', ...head, items });
  });

  it('has the keys in the order of the format, each item on its own line', async () => {
    const shuffled = Object.fromEntries(Object.entries(libraryItem()).reverse());
    const text = wholeList(libraryJson(head), [libraryItem(shuffled)]);
    const read = JSON.parse(text);
    expect(Object.keys(read).join(' ')).toBe('format exportedAt generator account sources items');
    expect(Object.keys(read.items[0]).join(' ')).toBe(keysOfTheFormat);
    expect(text.split('\n').filter((line) => line.startsWith('{"id":'))).toHaveLength(1);
  });

  it('keeps texts exactly through UTF-8, even lone surrogates', async () => {
    const prompt = 'tab\t "quoted" \\ \0 \u2028 \ud800 end \udfff 🏮 </script>';
    const bytes = new TextEncoder().encode(wholeList(libraryJson(head), [libraryItem({ prompt })]));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    expect(text).toContain('\\ud800');
    expect(JSON.parse(text).items[0].prompt).toBe(prompt);
  });

  it("contains only the account's id and name, and only the documented keys of an item", async () => {
    const account = { ...head.account, email: 'fixture@example.org' };
    const item = { ...libraryItem(), links: [{ url: 'https://videos.openai.com/x?sig=secret' }] };
    const text = wholeList(libraryJson({ ...head, account }), [item]);
    expect(text).not.toMatch(/fixture@example|sig=/);
  });

  it('is complete without a single item', async () => {
    expect(JSON.parse(wholeList(libraryJson(head), [])).items).toEqual([]);
  });
});
