import { expect, test } from 'vitest';
import { createFormats } from '../../../../lib/i18n/locale-formats';

const formats = createFormats('en');

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [999_499, '999 kB'],
  [999_600, '1 MB'],
  [14_300_000, '14.3 MB'],
  [1_999_999_999, '2 GB'],
  [5e15, '5,000 TB'],
])('%i bytes read as %s', (bytes, words) => {
  expect(formats.bytes(bytes)).toBe(words);
});

test.each([
  [-3, '0 sec'],
  [0.4, '0 sec'],
  [42, '42 sec'],
  [59.6, '1 min'],
  [3_570, '1 hr'],
  [3_900, '1 hr 5 min'],
  [7_200, '2 hr'],
  [200_000, '55 hr 33 min'],
])('%d seconds read as %s', (seconds, words) => {
  expect(formats.duration(seconds)).toBe(words);
});

const now = new Date(2026, 3, 24, 10, 30).getTime();
test.each([
  ['the time today', new Date(2026, 3, 24, 0, 5), /^12:05\sAM$/],
  ['yesterday', new Date(2026, 3, 23, 23, 55), /^yesterday$/],
  ['the weekday in the past week', new Date(2026, 3, 18, 1, 0), /^Saturday$/],
  ['the date before that', new Date(2026, 3, 17, 23, 0), /^Apr 17, 2026$/],
  ['the date in the future', new Date(2026, 3, 26), /^Apr 26, 2026$/],
])('a moment is named by %s', (_, moment, words) => {
  expect(formats.since(moment.getTime(), now)).toMatch(words);
});
