import type { Item } from '../../model/item';

/** A record of the site as JSON on one line, without secrets, as it's stored and archived. */
export const toRecordText = (raw: unknown): string => JSON.stringify(withoutSecrets(raw));

const REMOVED = '[removed]';

/** Deeper than any record of the site. What's below would only exhaust the stack. */
const DEEPEST = 100;

/**
 * Keys whose values give access to something, or say how to reach a person, as words in lower case: `accessToken`,
 * `access_token` and "Access-Token" are all `access token`. Counts of tokens aren't among them.
 */
const secretKey = new RegExp(
  `(?:^| )(?:${[
    '[a-z]*tokens?',
    'jwts?|bearer|hmac|sig|hdnts|hdnea|csrf|xsrf',
    '(?:proxy ?)?authorization|credentials?',
    '(?:set)?cookies?',
    'pass(?:words?|wd|phrase|code)|(?:client)?secrets?',
    '(?:x?api|private|secret|access) ?keys?',
    '(?:url)?signatures?',
    'e ?mails?(?: ?address(?:es)?)?',
    '(?:tele)?phones?(?: ?numbers?)?',
    'invit(?:e|ation) ?(?:codes?|urls?|links?)',
  ].join('|')})$|^(?:auth|sessions?)$`,
);

function isSecretKey(key: string): boolean {
  const words = key
    .slice(-100)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/[^a-z0-9]+/gi, ' ');
  return secretKey.test(words.trim().toLowerCase());
}

/** The value for a secret key: null and booleans reveal nothing, and a number of tokens is a count. */
function withoutValue(key: string, value: unknown): unknown {
  if (value === null || typeof value === 'boolean') return value;
  return typeof value === 'number' && /tokens$/i.test(key) ? value : REMOVED;
}

/** Parameters of a signed link (sora-api §4.2), and those that other hosts use for the same purpose. */
const signatureName =
  '(?:se|sig|sks|ske|skt|skv|skoid|sktid|policy|hmac|hdnts|hdnea|key-pair-id|[\\w-]*signature|[\\w-]*token)';
/** Parameters that are secret in a link, but ordinary words elsewhere. */
const secretName = `(?:${signatureName}|verify|auth|authorization|code|password|passwd|pwd|secret|client_secret|session|session_?id|jwt|(?:[\\w-]*[-_])?key|apikey)`;
/** `=`, `&` and the like are also percent-encoded, once or more, if a link is a parameter of another one. */
const encoded = (hex: string) => `%(?:25)*(?:${hex})`;
const parameter = (name: string) =>
  new RegExp(`(?:[?&;#]|${encoded('23|26|3b|3f')})${name}(?:=|${encoded('3d')})`, 'i');
const signedQuery = parameter(signatureName);
const secretQuery = parameter(secretName);
const query = /\?[^\s"'<>\\]+/g;
const bareSignature =
  /(sig(?:nature)?|hmac|hdnts|hdnea|(?:access|refresh|id|session)_?token)(?:=|%(?:25)*3d)[^\s"'<>&\\]+/gi;
const bearer = /\b(bearer\s+)[\w.~+/=-]{20,}/gi;
const tokenRun = /[\w.-]+/g;

/**
 * A copy of a JSON value without secrets: without the values of secret keys, and without the user, query and fragment
 * of texts that are links. Other texts only lose what's known to be secret (`cleanWords`). Everything else stays as it
 * is.
 */
function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return REMOVED;
  if (Array.isArray(value)) return value.map((element) => withoutSecrets(element, depth + 1));
  // `fromEntries` defines properties, so a key like `__proto__` stays plain data.
  return Object.fromEntries(
    Object.entries(value).map(([key, element]) => [
      cleanText(key),
      isSecretKey(key) ? withoutValue(key, element) : withoutSecrets(element, depth + 1),
    ]),
  );
}

/** A text that's only a link: absolute, without a scheme, without a host, or a host and path. */
const link = /^\s*(?:(?:[a-z][a-z0-9+.-]{0,30}:\/|\/\/)\S*|(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?)?\/[!-~]*)\s*$/i;
const linkInText = /\/\/[^\s"'<>\\]+/g;
const user = /^(\s*(?:[a-z][a-z0-9+.-]{0,30}:)?\/\/)[^/?#]*@/i;

/** A link without its user, query and fragment, any of which may give access to its target. */
export function bareLink(url: string): string {
  return (url.split(/[?#]/, 1)[0] ?? '').replace(user, '$1');
}

/** Every text with a secret matches this. It's checked first, because hardly any text does. */
const suspicious = /\/|\?|sig|hmac|hdn|token|bearer|eyJ/i;

function cleanText(text: string): string {
  return cleanWords(link.test(text) ? bareLink(text) : text);
}

/**
 * A user's own words without secrets. A link's query and fragment are only removed if they have a parameter that's
 * known to be secret. A link's user, signatures, bearer tokens and JSON Web Tokens are always removed.
 */
function cleanWords(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .replace(linkInText, withoutSecretQuery)
    .replace(query, (found) => (signedQuery.test(found) ? '' : found))
    .replace(bareSignature, `$1=${REMOVED}`)
    .replace(bearer, `$1${REMOVED}`)
    .replace(tokenRun, withoutToken);
}

const wordFields = ['prompt', 'title', 'caption', 'author', 'model', 'operation', 'quality'] as const;

/** An item whose texts contain no link that gives access to anything. */
export function withCleanWords<Words extends Pick<Item, (typeof wordFields)[number] | 'folders' | 'characters'>>(
  item: Words,
): Words {
  const clean = { ...item, folders: item.folders.map(cleanWords), characters: item.characters.map(cleanWords) };
  for (const field of wordFields) clean[field] = clean[field] === null ? null : cleanWords(clean[field]);
  return clean;
}

function withoutSecretQuery(found: string): string {
  const address = found.replace(user, '$1');
  return secretQuery.test(address) ? bareLink(address) : address;
}

/** A JSON Web Token starts with the base64 of `{"` and has three or more parts (RFC 7519, RFC 7516). */
function withoutToken(run: string): string {
  const start = run.indexOf('eyJ');
  const parts = start < 0 ? [] : run.slice(start).split('.');
  return parts.length < 3 ? run : run.slice(0, start) + REMOVED;
}
