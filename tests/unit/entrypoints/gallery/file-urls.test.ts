import { expect, test } from 'vitest';
import { fileUrl, trackUrl } from '../../../../entrypoints/gallery/file-urls';
import { captionText } from '../../../replica/media/sample-captions';

test.each(['a #1? 50% off & more [gen_1].mp4', "it's 漢字 é \u0301 emoji 👩‍👧 +plus;comma,.webp", '..%2f..%2fx.mp4'])(
  'An address leads to the file "%s" and to no other',
  (name) => {
    const page = 'file:///home/fox/Sora%20export/gallery.html';
    const address = new URL(fileUrl(`data/videos/2025-11/${name}`), page);
    expect([address.search, address.hash]).toEqual(['', '']);
    expect(decodeURIComponent(address.pathname)).toBe(`/home/fox/Sora export/data/videos/2025-11/${name}`);
  },
);

const trackText = (cues: string) =>
  decodeURIComponent((trackUrl({ cues }) ?? '').replace('data:text/vtt;charset=utf-8,', ''));

test('WebVTT becomes a track as it is', () => {
  expect(trackText(captionText('vtt', 'x'))).toBe(captionText('vtt', 'x'));
});

test('SubRip becomes WebVTT', () => {
  const text = trackText(captionText('srt', 'x, y'));
  expect(text).toMatch(/^WEBVTT\n\n1\n00:00:00\.000 --> 00:00:02\.500\nUne lanterne dérive — x, y\n/);
  expect(text).not.toContain('\r');
});

test('Captions of unknown text have no track', () => {
  expect(trackUrl({ cues: null })).toBeNull();
});
