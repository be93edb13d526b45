import { randomUUID } from 'node:crypto';
import type { Account } from './account';
import type { ReceivedRequest } from './http/received-request';
import { apiError, json, type Reply } from './http/reply';

const sessionCookie = '__Secure-next-auth.session-token';

/**
 * What renews an expired token. `endpoint`: a session request. `page`: only a page load; until then, the endpoint
 * returns the same token, expired or not (sora-api §1.1). `document`: the same, and a page fetched by a script doesn't
 * count. UNPROVEN: which of them the site did in the end.
 */
export type TokenRenewal = 'endpoint' | 'page' | 'document';

type Token = { account: Account; space: string; text: string; expires: number; revoked: boolean };

export type Session = {
  /** Cookies that a page sets for an unknown browser. */
  cookiesFor(requested: ReceivedRequest): string[];
  /** A page was loaded with these cookies. */
  loaded(requested: ReceivedRequest): void;
  /** `GET /api/auth/session`. */
  answer(requested: ReceivedRequest): Reply;
  /** The account of a request, or the refusal. */
  whose(requested: ReceivedRequest): Account | Reply;
  /** Signs in this user: every browser with a session cookie is now theirs. Without an id, the first account. */
  signIn(userId?: string): void;
  /** From now on, tokens are for this ChatGPT account of the user, personal or a workspace's. */
  enterSpace(space: string): void;
  /** Expires all tokens issued so far. */
  expireTokens(): void;
  /** The cookies no longer have a user. UNPROVEN: that tokens issued so far are refused, too. */
  signOut(): void;
};

/** `life`: seconds of a token. `now`: milliseconds since 1970. The first account is signed in. */
export function createSession(
  accounts: readonly [Account, ...Account[]],
  { life, renewal, now }: { life: number; renewal: TokenRenewal; now: () => number },
): Session {
  const tokens = new Map<string, Token>();
  let current: Account | null = accounts[0];
  let entered: string | null = null;
  const spaceOf = ({ id, workspaceId }: Account) => entered ?? workspaceId ?? `personal-${id}`;

  const issue = (account: Account): Token => {
    const token = mint(account, spaceOf(account), now(), life);
    tokens.set(token.text, token);
    return token;
  };
  /** The same token on each call (sora-api §1.1). */
  const tokenOf = (account: Account): Token => {
    const last = [...tokens.values()].findLast(
      (token) => token.account === account && token.space === spaceOf(account) && !token.revoked,
    );
    const serves = last !== undefined && (renewal !== 'endpoint' || last.expires > now());
    return serves ? last : issue(account);
  };
  const ofCookies = (requested: ReceivedRequest) => (requested.cookies.has(sessionCookie) ? current : null);

  return {
    cookiesFor(requested) {
      const set = (name: string, flags: string) =>
        requested.cookies.has(name)
          ? []
          : [`${name}=${randomUUID()}; Path=/; Secure; SameSite=Lax; Max-Age=7776000${flags}`];
      return [...set(sessionCookie, '; HttpOnly'), ...set('oai-did', '')];
    },
    loaded(requested) {
      const account = ofCookies(requested);
      const counts = renewal === 'page' || (renewal === 'document' && requested.destination === 'document');
      if (account !== null && counts) issue(account);
    },
    answer(requested) {
      const account = ofCookies(requested);
      // UNPROVEN: the body when signed out. This is NextAuth's usual one (sora-api §1.1).
      return json(account === null ? {} : sessionRecord(account, tokenOf(account).text, now()));
    },
    whose(requested) {
      if (requested.bearer !== null) return accountOf(tokens.get(requested.bearer), now());
      const account = ofCookies(requested);
      // Measured by one project: these paths accept cookies alone, all others don't (sora-api §1.2).
      if (account !== null && requested.path.startsWith('/backend/project_y/')) return account;
      return apiError(401, 'Missing bearer authentication in header', null);
    },
    signIn(userId) {
      current = accounts.find(({ id }) => id === userId) ?? accounts[0];
    },
    enterSpace(space) {
      entered = space;
    },
    expireTokens() {
      for (const token of tokens.values()) token.expires = now();
    },
    signOut() {
      for (const token of tokens.values()) token.revoked ||= token.account === current;
      current = null;
    },
  };
}

/** UNPROVEN: a token of another user than the cookies' gets the token's library. */
function accountOf(token: Token | undefined, now: number): Account | Reply {
  if (token?.revoked) return apiError(401, 'Your authentication token has been invalidated.', 'token_invalidated');
  if (token === undefined || token.expires <= now) {
    return apiError(401, 'Provided authentication token is expired.', 'token_expired');
  }
  return token.account;
}

function sessionRecord(account: Account, accessToken: string, now: number) {
  return {
    user: {
      id: account.id,
      name: account.name,
      email: account.email,
      image: null,
      picture: null,
      idp: 'google-oauth2',
      iat: Math.floor(now / 1000),
      mfa: false,
      lastAuthorizationCheck: Math.floor(now / 1000),
    },
    expires: new Date(now + 90 * 86_400_000).toISOString(),
    accessToken,
    internalApiBase: null,
  };
}

/**
 * A three-part JWT with an unverifiable signature, which clients shouldn't check. UNPROVEN: that it contains space and
 * plan, like ChatGPT's own tokens; the form of a space's id.
 */
function mint(account: Account, space: string, now: number, life: number): Token {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = {
    iat: Math.floor(now / 1000),
    exp: Math.ceil(now / 1000 + life),
    jti: randomUUID(),
    sub: account.id,
    'https://api.openai.com/auth': {
      user_id: account.id,
      chatgpt_user_id: account.id,
      chatgpt_account_id: space,
      chatgpt_plan_type: account.workspaceId === null ? 'plus' : 'team',
    },
    'https://api.openai.com/profile': { email: account.email },
  };
  const text = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}.${encode('replica')}`;
  return { account, space, text, expires: claims.exp * 1000, revoked: false };
}
