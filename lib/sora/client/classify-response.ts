import { ExpectedFailure } from '../../model/failure';
import { isTransient, retryAfterMs } from '../../model/http';
import type { SiteAnswer } from './transport';

/** What an answer means: a JSON value, or a failure, and whether the same question is worth asking `again`. */
export type ResponseOutcome = { failure: null; body: unknown } | { failure: ExpectedFailure; again: boolean };

const origin = 'https://sora.chatgpt.com';
const defaultWait = 10_000; // sora-api §1.3: `retry-after` may be absent; a peer waits 10 s then

/**
 * Judges one answer (sora-api §1.3 and §6). `now` in milliseconds since 1970, for a `Retry-After` given as a date.
 * The texts of failures are our own words and status numbers: nothing that the site wrote, no header that we sent.
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
  // Nobody has told how a workspace's account is refused (sora-api §9.14): a refusal that names one is taken by its word.
  if ((status === 400 || status === 403) && isJson(body) && /workspace/i.test(body)) {
    return failed(new ExpectedFailure('workspace-refused'));
  }
  if (isTransient(status)) {
    // A page of the gateway for 429 or 503 may be a refusal in disguise: patience first, then that word.
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
  // A 403 in JSON is the application's own answer about this path; anything else stands in front of the application.
  if (status === 403) return failed(new ExpectedFailure(isJson(body) ? 'no-access' : 'site-refused', 'status 403'));
  if (status === 404 || status === 410) return failed(new ExpectedFailure('not-found', `status ${status}`));
  if (status < 200 || status > 299) return failed(new ExpectedFailure('site-changed', `status ${status}`));
  // A page in the place of data may be a gateway's, too.
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
    // A cut-off body is a passing fault of a gateway until it comes again and again.
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
 * Where a redirect led, if it led away: to a log-in page means signed out, to any other origin that we are not served here.
 * What stands at the other end is never read. (What the site does after its shutdown is unknown, sora-api §8.)
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
