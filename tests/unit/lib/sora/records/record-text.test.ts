import { describe, expect, it } from 'vitest';
import { toRecordText } from '../../../../../lib/sora/records/record-text';

const host = 'https://videos.openai.com/az/files/00000000%2Fraw';
const signed = `${host}?se=2026-04-14T00%3A00%3A00Z&sp=r&sks=b&skv=2026-02-06&sig=sAc3XwhlIY4%3D&ac=oaisdsor`;
const token = ['eyJhbGciOiJub25lIn0', 'eyJzdWIiOiJmaXh0dXJlIn0', 'c2lnbmF0dXJl'].join('.');

/** The stored and archived form of a record. */
const archived = (raw: unknown) => JSON.parse(toRecordText(raw));

describe('the record of an item', () => {
  it('is one line', () => {
    expect(toRecordText({ prompt: 'two\nlines' })).not.toMatch(/[\n\r]/);
  });

  it.each([
    ['a link', signed, host],
    ['a link inside a text', `see ${signed} and "${signed}"`, `see ${host} and "${host}"`],
    ['a link escaped for HTML', signed.replaceAll('&', '&amp;'), host],
    ['a link of another host and another scheme', 'gs://b/o?X-Goog-Signature=ab12', 'gs://b/o'],
    ['only a path', '/az/raw?se=1&sig=abc', '/az/raw'],
    [
      'a link inside a link',
      `https://ogimg.chatgpt.com/?u=${encodeURIComponent(signed)}`,
      'https://ogimg.chatgpt.com/',
    ],
    [
      'a link inside a link inside a link',
      `https://a.example/?u=${encodeURIComponent(encodeURIComponent(signed))}`,
      'https://a.example/',
    ],
    ['a session token in a link', 'https://a.example/x?access_token=abcdef', 'https://a.example/x'],
    ['any other parameter', 'https://a.example/x?id=7&abc=1#abc', 'https://a.example/x'],
    ['a fragment', 'https://a.example/x#access_token=abc', 'https://a.example/x'],
    ['a link with a password', 'https://me:abc@a.example/x', 'https://a.example/x'],
    ['a link without a scheme', '//me:abc@a.example/x?verify=abc', '//a.example/x'],
    ['a link of a host and a path', 'a.example/x?hdnts=abc', 'a.example/x'],
    ['a path of the site', '/backend/x?code=abc', '/backend/x'],
    ['a signed link inside words', 'see https://me:abc@a.example/x?n=1&Policy=abc!', 'see https://a.example/x'],
    ['a token in a fragment inside words', 'see https://a.example/x#auth=abc ok', 'see https://a.example/x ok'],
    ['only a signature', 'se=1&SIG=abc%3D&ac=x', 'se=1&SIG=[removed]&ac=x'],
    ['a bearer token', 'Authorization: Bearer abcdef0123456789abcdef', 'Authorization: Bearer [removed]'],
    ['a web token', `token ${token}!`, 'token [removed]!'],
    ['a web token inside an encoded text', `%22${token}%22`, '%22[removed]%22'],
  ])('does not keep the secret of %s', (_, text, expected) => {
    expect(archived({ deep: [{ text }] }).deep[0].text).toBe(expected);
    expect(JSON.stringify(archived({ [text]: 1 }))).not.toMatch(/sAc3XwhlIY4|abc|eyJzdWI/);
  });

  it('does not keep the signature of a link inside JSON inside a text', () => {
    const inner = JSON.stringify({ url: signed }).replaceAll('&', '\\u0026');
    expect(archived({ inner }).inner).not.toContain('sAc3XwhlIY4');
  });

  it.each([
    'see https://sora.chatgpt.com/p/s_69e1?from=feed&n=2#top',
    'Close-up, 35mm / anamorphic // handheld: key=light, code=red?',
    'Is this a design? Yes: sign here; the bearer of good news',
    'eyJust a word. And. Another.',
    '\ud800 lone',
  ])('exactly keeps what is not a secret: %j', (text) => {
    expect(archived({ text }).text).toBe(text);
  });

  it.each([
    ...[
      'access_token',
      'accessToken',
      'refresh-token',
      'ID_TOKEN',
      'IDToken',
      'authorization',
      'Cookie',
      'set-cookie',
      'setCookie',
    ],
    ...[
      'signature',
      'X-Amz-Signature',
      'sig',
      'secret',
      'clientSecret',
      'password',
      'api_key',
      'apiKey',
      'x-api-key',
      'session',
    ],
    ...['email', 'userEmail', 'phone_number', 'phoneNumber', 'phone', 'invite_code', 'inviteCode'],
  ])('does not keep the value of %s, whatever its form', (key) => {
    for (const value of ['abc', 17, ['abc'], { deep: 'abc' }])
      expect(archived({ [key]: value })).toEqual({ [key]: '[removed]' });
    for (const value of [null, true, false]) expect(archived({ [key]: value })).toEqual({ [key]: value });
  });

  it('keeps counts, ids and keys that only resemble secret ones', () => {
    const record = {
      ...{ token_count: 3, num_tokens: 7, key: 'value', session_id: 's', author: 'a', design: 'd', asset_pointer: 'p' },
      ...{ id: 'gen_1', task_id: 'task_1', microphone: 'm', code: 'c', email_verified: true, keyframes: [1] },
    };
    expect(archived(record)).toEqual(record);
  });

  it('keeps keys that mean something to JavaScript as plain data', () => {
    const raw: unknown = JSON.parse('{"__proto__":{"polluted":true},"constructor":1,"toString":null}');
    expect(Object.keys(archived(raw))).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('stops at a depth that no record of the site has', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5000)}1${']'.repeat(5000)}`);
    expect(JSON.stringify(archived(deep))).toContain('[removed]');
  });

  it('handles a hostile text without hanging', () => {
    const texts = ['eyJ', 'eyJ.', '?', '%25', 'sig=', 'bearer ', '?&;', '?a-token'].map((text) => text.repeat(50_000));
    expect(archived({ texts }).texts).toHaveLength(texts.length);
  });
});
