import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { durationOf, linksOf, mediaEntries, sizeOf } from '../../../../../lib/sora/records/media-fields';

const media = (record: object) => v.parse(v.object(mediaEntries), record);
const linksIn = (record: object) => linksOf(media(record));
const host = 'https://videos.openai.com/az/files';

describe('links', () => {
  it('are sorted best first, each file once under its best variant', () => {
    const links = linksIn({
      url: `${host}/md?sig=1`,
      downloadable_url: `${host}/dl?sig=2`,
      download_urls: { no_watermark: `${host}/clean?sig=3`, watermark: `${host}/dl?sig=4` },
      encodings: {
        source: { path: `${host}/src?sig=5`, size: 500 },
        source_wm: { path: `${host}/src_wm?sig=6`, size: 600 },
        md: { path: `${host}/md?sig=7`, size: 100 },
      },
    });
    expect(links).toEqual([
      { variant: 'no_watermark', url: `${host}/clean?sig=3`, bytes: null },
      { variant: 'source', url: `${host}/src?sig=5`, bytes: 500 },
      { variant: 'downloadable_url', url: `${host}/dl?sig=2`, bytes: null },
      { variant: 'source_wm', url: `${host}/src_wm?sig=6`, bytes: 600 },
      { variant: 'url', url: `${host}/md?sig=1`, bytes: 100 },
    ]);
  });

  it('do not treat the watermarked file as a clean source', () => {
    const encodings = { source: { path: `${host}/raw?sig=1` }, source_wm: { path: `${host}/raw?sig=2` } };
    expect(linksIn({ encodings }).map(({ variant }) => variant)).toEqual(['source_wm']);
  });

  it('use an encoding’s url if its path is not an address', () => {
    const encodings = { source: { path: 'az://bucket/file', url: `${host}/file`, size: 'big' } };
    expect(linksIn({ encodings })).toEqual([{ variant: 'source', url: `${host}/file`, bytes: null }]);
  });

  it('are https only, with HTML’s ampersand undone, on whatever host', () => {
    expect(linksIn({ url: `${host}/a?se=1&amp;sig=2` })[0]?.url).toBe(`${host}/a?se=1&sig=2`);
    expect(linksIn({ url: 'https://example.invalid/a' })).toHaveLength(1);
    for (const url of ['http://videos.openai.com/a', 'javascript:alert(1)', 'blob:https://x/1', '/a', '', 7, {}]) {
      expect(linksIn({ url })).toEqual([]);
    }
  });

  it.each([
    'https://ogimg.chatgpt.com/?postId=s_1',
    `${host}/eb18_0000%2Fdrvs%2Fthumbnail%2Fraw?sig=1`,
    `${host}/eb18_0000%2Fdrvs%2Flink_thumbnail%2Fraw?sig=1`,
    `${host}/eb18_0000%2Fdrvs%2Fgif%2Fraw?sig=1`,
    'https://videos.openai.com/az/vg-assets/task_1%2F1775758930_img_0_thumb.webp?sig=1',
    'https://videos.openai.com/vg-assets/assets%2Ftask_1%2Fvideos%2F00000_1%2Fpreview.gif?sig=1',
  ])('never lead to a preview: %s', (url) => {
    expect(linksIn({ url, downloadable_url: url, encodings: { source: { path: url } } })).toEqual([]);
  });

  it.each([`${host}/eb18_0000%2Fdrvs%2Fmd%2Fraw`, `${host}/0000%2Fraw`, `${host}/my_gif.mp4/raw`])(
    'may lead to what only resembles a preview: %s',
    (url) => {
      expect(linksIn({ url })).toHaveLength(1);
    },
  );
});

it('Size and duration are only read from plausible numbers', () => {
  const odd = media({ width: -1, height: '640', duration_s: 0, n_frames: 1, encodings: { source: { width: 704 } } });
  expect(sizeOf(odd)).toEqual({ width: 704, height: null });
  expect(durationOf(odd)).toBeNull();
  expect(durationOf(media({ n_frames: 450 }))).toBe(15);
  expect(durationOf(media({ n_frames: 9e15 }))).toBeNull();
});
