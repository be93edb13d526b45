/** A record of the site as JSON on one line, with nothing in it that gives access to anything: as it is kept and archived. */
export const recordOf = (raw: unknown): string => JSON.stringify(withoutSecrets(raw));

const REMOVED = '[removed]';

/** Deeper than any record of the site; what lies below would only exhaust the stack. */
const DEEPEST = 100;

/** Parameters of a signed link (sora-api §4.2), and those that other hosts use for the same. */
const signatureName = '(?:se|sig|sks|ske|skt|skv|skoid|sktid|[\\w-]*signature|[\\w-]*token)';
/** `=`, `&` and the like also stand percent-encoded, once or more, where a link is a parameter of another one. */
const encoded = (hex: string) => `%(?:25)*(?:${hex})`;
const signedQuery = new RegExp(`(?:[?&;]|${encoded('26|3b|3f')})${signatureName}(?:=|${encoded('3d')})`, 'i');
const query = /\?[^\s"'<>\\]+/g;
const bareSignature = /(sig(?:nature)?)(?:=|%(?:25)*3d)[^\s"'<>&\\]+/gi;
const bearer = /\b(bearer\s+)[\w.~+/=-]{20,}/gi;
const tokenRun = /[\w.-]+/g;

/**
 * A copy of a JSON value in which no text, key or value, gives access to anything: a query that signs a link goes as a whole,
 * and what looks like a bearer or a JSON Web Token becomes `[removed]`. Everything else stays as it is.
 */
function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return REMOVED;
  if (Array.isArray(value)) return value.map((element) => withoutSecrets(element, depth + 1));
  // `fromEntries` defines properties, so a key like `__proto__` stays plain data.
  return Object.fromEntries(
    Object.entries(value).map(([key, element]) => [cleanText(key), withoutSecrets(element, depth + 1)]),
  );
}

/** What every text with something to remove has in it: looked for first, as hardly any text has. */
const suspicious = /\?|sig|bearer|eyJ/i;

function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .replace(query, (found) => (signedQuery.test(found) ? '' : found))
    .replace(bareSignature, `$1=${REMOVED}`)
    .replace(bearer, `$1${REMOVED}`)
    .replace(tokenRun, withoutToken);
}

/** A JSON Web Token begins with the base64 of `{"` and has three parts or more (RFC 7519, RFC 7516). */
function withoutToken(run: string): string {
  const start = run.indexOf('eyJ');
  const parts = start < 0 ? [] : run.slice(start).split('.');
  return parts.length < 3 ? run : run.slice(0, start) + REMOVED;
}
