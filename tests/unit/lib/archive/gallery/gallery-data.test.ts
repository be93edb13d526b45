import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeList } from '../../../../../lib/archive/format/list-text';
import {
  dataScript,
  type GalleryHead,
  type GalleryItem,
  headScript,
} from '../../../../../lib/archive/gallery/gallery-data';
import { galleryItem } from '../../../../e2e/harness/gallery-folder';
import { callsOf } from './loaded-gallery';

const roundTrip = async (items: GalleryItem[]) => callsOf(wholeList(dataScript(), items));

describe('A data file of the gallery', () => {
  test('contains every item with everything in library.json, its part and its captions', async () => {
    const items = [galleryItem({ id: 'gen_1', part: 2 }), galleryItem({ id: 'gen_1-vtt', cues: 'WEBVTT\n\n' })];
    expect(await roundTrip(items)).toEqual([['items', items]]);
  });

  test('may come before or after others, and may be empty', async () => {
    const [first, second] = [galleryItem({ id: 'a' }), galleryItem({ id: 'b' })];
    const scripts = [[first], [], [second]].map((items) => wholeList(dataScript(), items));
    expect(callsOf(...(await Promise.all(scripts)))).toEqual([
      ['items', [first]],
      ['items', []],
      ['items', [second]],
    ]);
  });

  test('keeps any text exactly, and contains nothing that ends a script or a line of it', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\\', '"', '<', '\u2028', '\ud800', '/', '\n', '!') }),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (prompt) => {
        const script = wholeList(dataScript(), [galleryItem({ prompt })]);
        expect(script).not.toMatch(/[<\u2028\u2029]|\n./);
        expect(callsOf(script)).toEqual([['items', [galleryItem({ prompt })]]]);
      }),
    );
  });

  test('contains only the documented keys of an item', async () => {
    const item = { ...galleryItem({}), links: [{ url: 'https://videos.openai.com/x?sig=secret' }] };
    expect(wholeList(dataScript(), [item])).not.toContain('sig=');
  });
});

test('The head says whose library it is, and where its parts and data are', () => {
  const head: GalleryHead = {
    account: { id: 'user-fixture', username: '</script><script>alert(1)</script>' },
    parts: ['Sora export 2026-04-20 14-03 - part 001.zip'],
    files: 1,
  };
  expect(headScript(head)).not.toContain('<');
  expect(callsOf(headScript(head))).toEqual([['head', head]]);
});
