import { describe, expect, test } from 'vitest';
import { allTranslations } from '../../../../lib/i18n/all-translations';
import { createText } from '../../../../lib/i18n/create-text';
import type { Language } from '../../../../lib/i18n/languages';
import { createFormats } from '../../../../lib/i18n/locale-formats';
import { messagesIn } from '../../../../lib/i18n/translation-types';
import { failureCodes } from '../../../../lib/model/failure';

const text = createText('en');

test.each(failureCodes)('a person hit by %s reads what happened, what is safe and what to do', (code) => {
  const words = text.failure({ code, detail: null });
  for (const sentence of [words.what, words.safe, words.todo]) expect(sentence).toMatch(/^[A-Z].{8,}\.$/);
});

describe('room', () => {
  test('the missing room is given in a readable size', () => {
    const words = text.failure({ code: 'no-room', detail: '1900000000' });
    expect(words.todo).toBe('Free up at least 1.9 GB of disk space.');
    expect(words.detail).toBeNull();
  });

  test.each([null, '', 'quota'])('an unknown amount (%j) is not said', (detail) => {
    expect(text.failure({ code: 'no-room', detail }).todo).toBe('Free up some disk space.');
  });
});

test('the detail of a failure is passed on to the letter, markup and braces included', () => {
  const detail = '<b>{user}</b> #';
  expect(text.failure({ code: 'bug', detail }).detail).toBe(detail);
  expect(text.t('cause.detail', { detail })).toBe(`Details: ${detail}`);
});

test.each([
  ['no-access', 'This section of Sora isn’t available for your account or country.'],
  ['paging-loop', 'Sora kept sending the same pages of this list.'],
  ['empty-pages', 'Sora kept sending empty pages of this list.'],
  ['cancelled', 'The export was canceled before the end of this list.'],
  ['something that another version has noted', 'something that another version has noted'],
  ['constructor', 'constructor'],
])('the reason why a list is incomplete has a text: %s', (reason, words) => {
  expect(text.sourceReason(reason)).toBe(words);
});

test('a name that no catalogue has neither compiles nor passes', () => {
  // @ts-expect-error: not a message
  expect(() => text.t('status.no-such')).toThrow();
});

test('a value left out is an error, not a gap in the sentence', () => {
  expect(() => text.t('status.paused-by')).toThrow(/what/);
});

describe('another language', () => {
  const inLanguage = (locale: string, language: Language) =>
    createText(locale, { language, words: messagesIn(allTranslations[language], ['bar', 'failures']) });

  test('has its own plural rules and text direction', () => {
    const arabic = inLanguage('ar', 'ar');
    expect(arabic.direction).toBe('rtl');
    expect([1, 2, 3, 11].map((count) => arabic.t('figures.parts', { count }))).toEqual([
      'جزء واحد في التنزيلات',
      'جزآن في التنزيلات',
      '3 أجزاء في التنزيلات',
      '11 جزءًا في التنزيلات',
    ]);
  });

  test.each([
    ['en', 'There’s no connection to Sora. Check your internet connection.'],
    ['ko', 'Sora에 연결할 수 없습니다. 인터넷 연결을 확인하세요.'],
    ['ja', 'Sora に接続できません。インターネット接続を確認してください。'],
    ['zh-CN', '无法连接到 Sora。请检查您的网络连接。'],
  ] as const)('parts its sentences as %s does', (language, reported) => {
    expect(inLanguage(language, language).explain({ code: 'offline', detail: null })).toBe(reported);
  });

  test('keeps names of files in their own order among words from right to left, and none of its own', () => {
    const arabic = inLanguage('ar', 'ar');
    expect(arabic.t('cause.detail', { detail: 'Sora export - part 001.zip' })).toBe(
      'التفاصيل: \u2066Sora export - part 001.zip\u2069',
    );
    expect(arabic.t('status.paused-by', { what: 'لا يوجد اتصال بـ Sora.' })).not.toMatch(/[\u2066-\u2069]/);
    expect(arabic.failure({ code: 'no-room', detail: null }).todo).toBe('وفّر بعض المساحة على القرص.');
  });

  test('keeps a number behind the Latin word that it follows in Arabic', () => {
    const arabic = createText('ar', { language: 'ar', words: messagesIn(allTranslations.ar, ['again', 'bar']) });
    expect(arabic.t('ended.failure', { reason: 'لم يعد ملفه على Sora', count: 5 })).toBe(
      '\u2067لم يعد ملفه على Sora\u2069: 5',
    );
    expect(arabic.t('have.kept', { kind: 'SoraVault', count: 310, when: 'أمس' })).toMatch(
      /^\u2066SoraVault\u2069، 310/,
    );
  });

  test("formats numbers and dates for the reader's region, in messages too", () => {
    expect(inLanguage('de-CH', 'de').number(1234567)).not.toBe('1.234.567');
    expect(inLanguage('ar-EG', 'ar').t('figures.failed', { failed: 12 })).toContain('١٢');
  });

  test('never mixes with the format of another one', () => {
    expect(inLanguage('en-US', 'de').bytes(1_240_000_000)).toBe('1,24\u00a0GB');
    expect(inLanguage('zh-CN', 'zh-TW').duration(300)).toBe('5 分鐘');
  });
});

test.each(['tlh', 'en-US@posix', 'en_GB', 'C', ''])('a browser that says %j gets complete English', (locale) => {
  const english = createText(locale);
  expect(english.language).toBe('en');
  expect(english.t('action.export-all')).toBe('Export all');
  expect(english.bytes(1_240_000_000)).toBe('1.24 GB');
});

test('an English of another country keeps its own way of writing dates', () => {
  const noon = new Date(2026, 3, 20, 12, 0).getTime();
  expect(createText('en-GB').dateTime(noon)).toBe('20 Apr 2026, 12:00');
});

test('the time of an item is in UTC, and says so', () => {
  const late = Date.UTC(2025, 10, 1, 23, 41);
  expect(createText('en-US').utcTime(late).replace(/\s/g, ' ')).toBe('Nov 1, 2025, 11:41 PM UTC');
  expect(createFormats('de').utcTime(late)).toMatch(/1\. Nov\. 2025.*23:41.*UTC/);
  expect(createText('en-US').utcDate(late)).toBe('Nov 1, 2025');
});
