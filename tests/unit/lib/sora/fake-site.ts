import { ExpectedFailure } from '../../../../lib/model/failure';
import type { Account, Item } from '../../../../lib/model/item';
import { createSessionClient } from '../../../../lib/sora/client/session-client';
import type { SiteAnswer, SiteClock, Transport } from '../../../../lib/sora/client/transport';
import type { LinkRequest } from '../../../../lib/sora/lists/list-definition';
import type { Page } from '../../../../lib/sora/lists/list-pages';
import { unknownItem } from '../../../../lib/sora/records/parse-result';

export const account: Account = { id: 'user-2pPydCuaCNZgWxnGuFoxA8rB', username: 'fixture.maker' };
export const token = 'secret-token-of-the-fixture';
export const never = new AbortController().signal;

/** A clock that only advances when something sleeps. */
export function fakeClock(): SiteClock & { slept: number[] } {
  const slept: number[] = [];
  const start = Date.UTC(2026, 3, 20);
  let elapsed = 0;
  return {
    slept,
    now: () => start + elapsed,
    monotonic: () => elapsed,
    random: () => 0.5,
    async sleep(ms, signal) {
      signal.throwIfAborted();
      slept.push(ms);
      elapsed += ms;
    },
  };
}

type ScriptedAnswer = Partial<SiteAnswer> | ExpectedFailure;

export function json(body: unknown, status = 200): Partial<SiteAnswer> {
  return { status, contentType: 'application/json', body: JSON.stringify(body) };
}

export function html(body: string, status = 200): Partial<SiteAnswer> {
  return { status, contentType: 'text/html; charset=UTF-8', body };
}

/** A three-part token with its user, like the site's. Nobody checks its signature here. */
export function tokenOf(userId: string, jti = ''): string {
  const claims = { 'https://api.openai.com/auth': { user_id: userId }, jti };
  return ['{}', JSON.stringify(claims), token].map((part) => Buffer.from(part).toString('base64url')).join('.');
}

/** The session endpoint's response with a token for this user. */
export function sessionOf(userId: string, jti = ''): Partial<SiteAnswer> {
  return json({ user: { id: userId }, accessToken: tokenOf(userId, jti) });
}

export const signedIn = json({ user: { id: account.id }, accessToken: token });

/**
 * A transport with scripted responses: each path has its responses in order, and the last one repeats. Throws for a
 * path without a script. The session is signed in unless scripted.
 */
export function scripted(script: Record<string, ScriptedAnswer | ScriptedAnswer[]>, clock: SiteClock = fakeClock()) {
  const calls: { path: string; authorization: string | undefined; at: number }[] = [];
  const lines = new Map(
    Object.entries({ '/api/auth/session': signedIn, ...script }).map(([path, reported]) => [path, [reported].flat()]),
  );
  const request = createSessionClient(async (path, headers) => {
    calls.push({ path, authorization: headers.authorization, at: clock.now() });
    const line = lines.get(path);
    const reported = line !== undefined && line.length > 1 ? line.shift() : line?.[0];
    if (reported === undefined) throw new Error(`There is no script for ${path}`);
    if (reported instanceof ExpectedFailure) throw reported;
    const empty = { status: 200, contentType: null, retryAfter: null, body: '' };
    return { ...empty, url: `https://sora.chatgpt.com${path}`, ...reported };
  }, clock);
  const transport: Transport = { name: 'scripted', request };
  return {
    transport,
    calls,
    requested: () => calls.map(({ path }) => path).filter((path) => path !== '/api/auth/session'),
  };
}

export async function all(pages: AsyncIterable<Page>): Promise<Page[]> {
  const list: Page[] = [];
  for await (const page of pages) list.push(page);
  return list;
}

export const idsOf = (pages: Page[]) => pages.flatMap(({ found }) => found.map(({ item }) => item.id));

/** What was thrown. It's a mistake of the test if nothing was. */
export async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    (value) => {
      throw new Error(`Nothing was thrown, but came: ${JSON.stringify(value)}`);
    },
    (thrown) => thrown,
  );
}

/** A request for a video with only these known fields. */
export function wantedWith(fields: Partial<LinkRequest>): LinkRequest {
  const unknown = { taskId: null, postId: null, beside: null, links: [], sources: [] };
  return { id: 'gen_1', kind: 'video', variant: 'source', ...unknown, ...fields };
}

export function itemWith(fields: Partial<Item>): Item {
  return { ...unknownItem('gen_1'), kind: 'video', links: [], absence: null, ...fields };
}
