import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { partFileName } from '../../../../lib/archive/naming/file-paths';
import { messages } from '../../../../lib/messaging/messages';
import { snapshot, states } from '../../../views/states';

const accepts = (schema: v.GenericSchema, body: unknown) => v.safeParse(schema, body).success;

describe('A path of the site', () => {
  const get = (path: string, more: object = {}) => accepts(messages.page.get.body, { path, account: null, ...more });

  test.each([
    '/backend/v2/list_tasks?limit=100&after=task_01k',
    '/backend/project_y/profile_feed/me?cut=nf2&limit=8',
    '/backend/generations/gen_01k%2Fx',
    '/backend/project_y/profile/drafts/v2/gen_01k',
    `/backend/generations/${encodeURIComponent("gen_it's(1)!~*|^`{}")}`,
    `/backend/v2/list_tasks?${new URLSearchParams({ after: "task_it's(1)!~*|^`{} & more" })}`,
    `/backend/generations/${encodeURIComponent('\u{10ffff}'.repeat(200))}`,
    `/backend/v2/list_tasks?${new URLSearchParams({ after: '='.repeat(4096) })}`,
  ])('is accepted: %s', (path) => {
    expect(get(path)).toBe(true);
  });

  test.each([
    '/',
    '/api/auth/session',
    '/api/auth/signout',
    '/api/auth/session?x=1',
    '/api/auth/session/../signout',
    '/explore',
    '/backend',
    '//example.org/backend/',
    'https://example.org/backend/',
    '@example.org/backend/',
    '/backend/../api/auth/signout',
    '/backend/%2e%2e/api/auth/signout',
    '/backend/x/./y',
    '/backend/..',
    '/backend/x#y',
    '/backend/x y',
    '/backend/x\\..\\y',
    '/backend/x\n',
    `/backend/${'x'.repeat(16_384)}`,
  ])('is refused: %j', (path) => {
    expect(get(path)).toBe(false);
    expect(accepts(messages.background.get.body, { tab: 1, path, account: null })).toBe(false);
  });

  test('may come with an account key, but without headers', () => {
    expect(get('/backend/x', { account: { id: 'user-1' } })).toBe(true);
    expect(get('/backend/x', { account: { id: 'user-1', space: 'ws-1' } })).toBe(true);
    expect(get('/backend/x', { account: { id: 'user-1', username: 'maker' } })).toBe(false);
    expect(get('/backend/x', { headers: { authorization: 'Bearer abc' } })).toBe(false);
  });
});

describe('A download', () => {
  const save = (fileName: string, url = 'blob:https://own/1') =>
    accepts(messages.background.save.body, { url, fileName, again: false, downloadPath: null });

  test('is accepted with the name of a part', () => {
    expect(save(partFileName('Sora export 2026-04-20 14-03', 1))).toBe(true);
    expect(save(partFileName('Sora export 2026-04-20 14-03 (12)', 1234))).toBe(true);
  });

  test('is accepted with the name of a file in the folder of its run', () => {
    const run = 'Sora export/Sora export 2026-04-20 14-03 (2)';
    expect(save(`${run}/data/videos/2025-11/2025-11-01 10-41 Füchse 波 [gen_01k].mp4`)).toBe(true);
    expect(save(`${run}/tagmanifest-sha256.txt`)).toBe(true);
  });

  test.each([
    'Sora export/Sora export 2026-04-20 14-03/../part 001.txt',
    'Sora export/Sora export 2026-04-20 14-03/data/.profile.txt',
    'Sora export/Sora export 2026-04-20 14-03/data/a.html',
    'Sora export/Sora export 2026-04-20 14-03//a.txt',
    'part 001.zip',
    'Other/part 001.zip',
    'Sora export/../part 001.zip',
    'Sora export/more/part 001.zip',
    'Sora export\\part 001.zip',
    '/Sora export/part 001.zip',
    'Sora export/part 001.exe',
    'Sora export/part 001.zip.exe',
    'Sora export/part: 001.zip',
    'Sora export/.zip/x',
    `Sora export/${'x'.repeat(200)}.zip`,
  ])('is refused outside our folder or with another kind of name: %s', (fileName) => {
    expect(save(fileName)).toBe(false);
  });

  test.each(['https://example.org/a.zip', 'data:application/zip;base64,AAAA', 'file:///etc/passwd', 'javascript:1'])(
    'is refused from %s',
    (url) => {
      expect(save('Sora export/part 001.zip', url)).toBe(false);
    },
  );
});

describe('Choices of an export', () => {
  const start = (body: unknown) => accepts(messages.background['start-with'].body, body);

  test('may be left out, and stay within the limits of ZIP files', () => {
    expect([start({}), start({ partBytes: 100_000 }), start({ partEntries: 20_000 })]).toEqual([true, true, true]);
    for (const body of [
      { partBytes: 99 },
      { partBytes: 5e9 },
      { partBytes: 1.5e6 + 0.5 },
      { partEntries: 9 },
      { sources: [] },
      { account: '' },
    ])
      expect(start(body)).toBe(false);
  });

  test('by a user contain the account that they were shown, and nothing else', () => {
    const click = (body: unknown) => accepts(messages.background.start.body, body);
    expect(click({ account: 'user-1' })).toBe(true);
    for (const body of [{}, { account: 7 }, { account: 'user-1', partBytes: 1_000_000 }])
      expect(click(body)).toBe(false);
  });
});

describe('A reported run', () => {
  const report = (reported: unknown) => accepts(messages.background.progress.body, { snapshot: reported });
  const runs = Object.values(states).flatMap((state) => {
    if (state.type === 'run') return [state.snapshot];
    return 'last' in state && state.last !== null ? [state.last] : [];
  });

  test('is accepted in every possible state', () => {
    expect(runs.length).toBeGreaterThan(10);
    expect(runs.filter((run) => !report(JSON.parse(JSON.stringify(run))))).toEqual([]);
  });

  test.each(Object.keys(snapshot()))('is refused without %s, with another type instead, and with more', (field) => {
    const { [field]: _, ...rest } = { ...snapshot() } as Record<string, unknown>;
    for (const reported of [rest, { ...rest, [field]: Symbol.iterator }, { ...snapshot(), more: 1 }])
      expect(report(reported)).toBe(false);
  });

  test.each([
    { state: 'stopped' },
    { sources: [{ source: 'sora3', state: 'complete', listed: 1, reason: null }] },
    { parts: [{ number: '1', state: 'saved', bytes: 1, fileName: 'x' }] },
    { cause: { code: 'unheard-of', detail: null } },
    { account: { id: 'user-1', username: 7 } },
    { counts: { ...snapshot().counts, saved: Number.NaN } },
  ])('is refused with an invalid value: %j', (change) => {
    expect(report({ ...snapshot(), ...change })).toBe(false);
  });
});
