import { ExpectedFailure } from '../../model/failure';
import { isTransient, retryAfterMs } from '../../model/http';
import type { SiteAnswer } from './transport';

/** What a response means: a JSON value, or a failure, and whether the same request is worth repeating (`again`). */
export type ResponseOutcome = { failure: null; body: unknown } | { failure: ExpectedFailure; again: boolean };

const origin = 'https://sora.chatgpt.com';
const defaultWait = 10_000; // sora-api §1.3: `retry-after` may be absent; another client waits 10 s then

/**
 * Classifies a response (sora-api §1.3 and §6). `now` is in milliseconds since 1970, for a `Retry-After` with a date.
 * The details of failures are our own words and status codes, with no text from the site and none of our request
 * headers.
 */
export function classifyResponse(answer: SiteAnswer, now: number): ResponseOutcome {
  const { status, body } = answer;
  const html = isHtml(answer);
  const elsewhere = redirected(answer, html);
  if (elsewhere !== null) return failed(elsewhere);
  if (html && /_cf_chl|<title>\s*Just a moment/i.test(body))
    return failed(new ExpectedFailure('site-refused', 'challenge'));
  if (status >= 400 && status < 500 && /unsupported_(country|region)/.test(body)) {
    return failed(new ExpectedFailure('no-access', 'country'));
  }
  // How a workspace account is refused isn't known (sora-api §9.14), so a refusal that mentions one is taken literally.
  if ((status === 400 || status === 403) && isJson(body) && /workspace/i.test(body)) {
    return failed(new ExpectedFailure('workspace-refused'));
  }
  if (isTransient(status)) {
    // A gateway's page with 429 or 503 may be a refusal in disguise: retry first, then report it.
    const code = html && (status === 429 || status === 503) ? 'site-refused' : 'site-busy';
    return {
      failure: new ExpectedFailure(
        code,
        `status ${status}`,
        retryAfterMs(answer.retryAfter, now) ?? (status === 429 ? defaultWait : null),
      ),
      again: true,
    };
  }
  if (status === 401) return failed(new ExpectedFailure('signed-out', 'token'));
  // A 403 in JSON is the application's own response about this path. Anything else comes from a gateway in front of it.
  if (status === 403) return failed(new ExpectedFailure(isJson(body) ? 'no-access' : 'site-refused', 'status 403'));
  if (status === 404 || status === 410) return failed(new ExpectedFailure('not-found', `status ${status}`));
  if (status < 200 || status > 299) return failed(new ExpectedFailure('site-changed', `status ${status}`));
  // A page instead of data may come from a gateway, too.
  if (html) return { failure: new ExpectedFailure('site-changed', 'html'), again: true };
  return parsed(body);
}

function failed(failure: ExpectedFailure): ResponseOutcome {
  return { failure, again: false };
}

function parsed(body: string): ResponseOutcome {
  try {
    return { failure: null, body: JSON.parse(body) };
  } catch {
    // A truncated body is a temporary gateway fault, unless it keeps happening.
    return { failure: new ExpectedFailure('site-changed', 'json'), again: true };
  }
}

function isJson(body: string): boolean {
  return parsed(body).failure === null;
}

/** JSON is data, whatever the header says. */
function isHtml({ contentType, body }: SiteAnswer): boolean {
  return /^\s*</.test(body) || (contentType?.toLowerCase().includes('text/html') === true && !isJson(body));
}

/**
 * Where a redirect led, if it led away. A login page means signed out. Any other origin means that the site doesn't
 * serve us here. The target is never read. (What the site does since its shutdown is unknown, sora-api §8.)
 */
function redirected({ url }: SiteAnswer, html: boolean): ExpectedFailure | null {
  if (url === '') return null;
  const end = URL.canParse(url) ? new URL(url) : null;
  const away = end?.origin !== origin;
  if (end !== null && (away || html) && /^auth\.|\/(auth\/)?log-?in\b/i.test(`${end.hostname}${end.pathname}`)) {
    return new ExpectedFailure('signed-out', 'login page');
  }
  return away ? new ExpectedFailure('site-refused', 'redirect') : null;
}
