import { expect, test } from 'vitest';
import { sniffCaption } from '../../../../../lib/media/validate/detect-caption-type';

const typeOf = (text: string) => sniffCaption(new TextEncoder().encode(text))?.extension ?? null;

test.each([
  ['WEBVTT\n\n00:00.000 --> 00:01.000\nhello', 'vtt'],
  ['\u{feff}WEBVTT - a title\n', 'vtt'],
  ['1\r\n00:00:00,000 --> 00:00:01,000\r\nhello', 'srt'],
  ['\u{feff}1\n00:00:00,000 --> 00:00:01,000\nhello', 'srt'],
  ['<!DOCTYPE html><title>1</title>', null],
  ['{"error": {}}', null],
  ['WEBVTTX', null],
  ['', null],
])('A caption is recognized by its start: %j', (text, extension) => {
  expect(typeOf(text)).toBe(extension);
});
