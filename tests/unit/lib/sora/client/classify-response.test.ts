import { describe, expect, it } from 'vitest';
import { classifyResponse } from '../../../../../lib/sora/client/classify-response';
import type { SiteAnswer } from '../../../../../lib/sora/client/transport';
import { html, json } from '../fake-site';
import { errors } from '../sora-fixtures';

const now = Date.UTC(2026, 3, 20);

function outcomeOf(reported: Partial<SiteAnswer>) {
  const plain = {
    status: 200,
    url: 'https://sora.chatgpt.com/backend/x',
    contentType: null,
    retryAfter: null,
    body: '',
  };
  const { failure, ...rest } = classifyResponse({ ...plain, ...reported }, now);
  return failure === null
    ? { ...rest }
    : { ...rest, code: failure.code, detail: failure.detail, wait: failure.retryAfter };
}

describe('a refusal that names a workspace', () => {
  const body = JSON.stringify({ error: { message: 'Not available in workspace ws-1.', code: 'not_supported' } });

  it.each([400, 403])('is reported as that: %d', (status) => {
    expect(outcomeOf({ status, body })).toMatchObject({ code: 'workspace-refused', detail: null });
  });

  it.each([
    [401, body, 'signed-out'],
    [404, body, 'not-found'],
    [429, body, 'site-busy'],
    [403, '<html><title>workspace</title></html>', 'site-refused'],
    [400, '{"error":{"code":"unsupported_country","message":"workspace"}}', 'no-access'],
  ])('is not any other response with the word in it: %d', (status, reported, code) => {
    expect(outcomeOf({ status, body: reported })).toMatchObject({ code });
  });
});

describe('the known errors of the site', () => {
  const known = new Map(errors().map((error) => [error.name, error]));
  it.each([
    ['401 no bearer', 'signed-out', false],
    ['401 token expired/invalidated', 'signed-out', false],
    ['400 geo block (project_y)', 'no-access', false],
    ['403 geo block variant', 'no-access', false],
    ['403 Cloudflare challenge (HTML)', 'site-refused', false],
    ['429 with Retry-After', 'site-busy', true],
    ['429 without Retry-After (post tree)', 'site-busy', true],
    ['524 gateway timeout HTML', 'site-busy', true],
  ])('%s means %s', (name, code, again) => {
    const { status = 0, headers = {}, body, body_text } = known.get(name) ?? {};
    const reported = {
      status,
      contentType: headers['content-type'] ?? null,
      retryAfter: headers['retry-after'] ?? null,
      body: body_text ?? JSON.stringify(body),
    };
    expect(outcomeOf(reported)).toMatchObject({ code, again });
  });
});

describe('A response', () => {
  it('in JSON is its value, whatever it says inside', () => {
    const body = { prompt: '<title>Just a moment</title> _cf_chl unsupported_country' };
    expect(outcomeOf(json(body))).toEqual({ body });
    expect(outcomeOf({ body: '[]' })).toEqual({ body: [] });
    expect(outcomeOf({ ...json(body), contentType: 'text/html' })).toEqual({ body });
  });

  it('that is cut off is requested again, and finally reported as a change of the site', () => {
    expect(outcomeOf({ body: '{"items":[{"id":"gen' })).toMatchObject({
      code: 'site-changed',
      detail: 'json',
      again: true,
    });
    expect(outcomeOf({ body: '' })).toMatchObject({ code: 'site-changed', again: true });
  });

  it('in HTML is a refusal when it is a challenge, else a change of the site', () => {
    const challenge = '<html><head><title>Just a moment...</title></head></html>';
    for (const status of [200, 403, 429, 503]) {
      expect(outcomeOf(html(challenge, status))).toMatchObject({ code: 'site-refused', again: false });
    }
    expect(outcomeOf(html('<html><body>Sora has moved</body></html>'))).toMatchObject({
      code: 'site-changed',
      detail: 'html',
    });
    expect(outcomeOf({ body: '<!doctype html><script>window._cf_chl_opt={}</script>' })).toMatchObject({
      code: 'site-refused',
    });
  });

  it('in HTML for 403 is a refusal; for 429 and 503 only after retries', () => {
    expect(outcomeOf(html('<html></html>', 403))).toMatchObject({ code: 'site-refused', again: false });
    expect(outcomeOf(html('<html></html>', 429))).toMatchObject({ code: 'site-refused', again: true });
    expect(outcomeOf(html('<html></html>', 503))).toMatchObject({ code: 'site-refused', again: true });
  });

  it('with 403 in JSON concerns this path, in any other form the whole site', () => {
    expect(outcomeOf(json({ error: {} }, 403))).toMatchObject({ code: 'no-access' });
    expect(outcomeOf({ status: 403, body: 'error code: 1020' })).toMatchObject({ code: 'site-refused' });
  });

  it.each([404, 410])('with %d is about a thing the site does not know', (status) => {
    expect(outcomeOf(json({}, status))).toMatchObject({ code: 'not-found', again: false });
  });

  it.each([408, 429, 500, 502, 503, 504, 520, 522, 524])('with %d is worth another try', (status) => {
    expect(outcomeOf(json({}, status))).toMatchObject({ code: 'site-busy', again: true });
  });

  it.each([304, 400, 405, 413, 418, 422, 501])('with %d is not', (status) => {
    expect(outcomeOf(json({}, status))).toMatchObject({
      code: 'site-changed',
      detail: `status ${status}`,
      again: false,
    });
  });

  it.each([
    ['https://auth.openai.com/authorize', 'signed-out'],
    ['https://chatgpt.com/auth/login?next=x', 'signed-out'],
    ['https://openai.com/sora', 'site-refused'],
    ['https://sora.chatgpt.com.example.invalid/backend/x', 'site-refused'],
    ['nonsense', 'site-refused'],
  ])('from %s means %s, and is not read', (url, code) => {
    expect(outcomeOf({ ...json({ items: [] }), url })).toMatchObject({ code, again: false });
  });

  it('from a log-in page of the site itself means signed out', () => {
    expect(outcomeOf({ ...html('<html></html>'), url: 'https://sora.chatgpt.com/auth/login' })).toMatchObject({
      code: 'signed-out',
    });
  });
});

describe('the time to wait', () => {
  it.each([
    ['30', 30_000],
    ['0', 0],
    [new Date(now + 90_000).toUTCString(), 90_000],
    [new Date(now - 90_000).toUTCString(), 0],
    ['99999999999', 3_600_000],
    ['12.5', 12_500],
    ['-1', 10_000],
    ['-12.5', 10_000],
    ['1e308', 10_000],
    ['7, 7', 10_000],
    ['soon', 10_000],
    [null, 10_000],
  ])('for a 429 with Retry-After %s is %d ms', (retryAfter, wait) => {
    expect(outcomeOf({ ...json({}, 429), retryAfter })).toMatchObject({ wait });
  });

  it('is honored for other statuses too, and not invented for them', () => {
    expect(outcomeOf({ ...json({}, 503), retryAfter: '7' })).toMatchObject({ wait: 7000 });
    expect(outcomeOf(json({}, 503))).toMatchObject({ wait: null });
  });
});
