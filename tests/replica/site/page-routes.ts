import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { html, notFound, type Reply, text } from '../http/reply';

/** Routes of the page (sora-api §7). The server responds to all of them with the same document. */
const pages =
  /^\/(?:explore(?:\/[a-z]+)?|library|library\/trash|trash|drafts|profile(?:\/[^/]+){0,2}|(?:[gtpd]|de)\/[^/]+)?$/;

const script = new URL('../page/app.ts', import.meta.url);
const style = new URL('../page/app.css', import.meta.url);

export function isPage(path: string): boolean {
  return pages.test(path);
}

/** The stylesheet, or a module of the page's script without its types. Modules import each other without extensions. */
export async function answerAsset(path: string): Promise<Reply> {
  if (path === '/assets/app.css') return text(200, 'text/css; charset=utf-8', await readFile(style, 'utf8'));
  const [, name] = /^\/assets\/([a-z-]+)$/.exec(path) ?? [];
  const source = name === undefined ? null : await readFile(new URL(`${name}.ts`, script), 'utf8').catch(() => null);
  if (source === null) return notFound();
  // Loaded late, because only a browser needs it.
  const { transformWithOxc } = await import('vite');
  const { code } = await transformWithOxc(source, `${name}.ts`, { sourcemap: false });
  return text(200, 'text/javascript; charset=utf-8', code);
}

/**
 * UNPROVEN: the real policy of the page. This one is as strict as a page with its own script can be, and stricter than
 * the real one: inline styles and requests to other hosts, which existing clients use for their looks, don't work
 * here.
 */
export function answerPage(cookies: string[]): Reply {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    'img-src https://videos.openai.com',
    'media-src https://videos.openai.com',
    "connect-src 'self' https://videos.openai.com",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return html(200, documentWith(nonce), {
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
  });
}

function documentWith(nonce: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<title>Sora (replica)</title>
<link rel="stylesheet" href="/assets/app.css" nonce="${nonce}">
<script type="module" src="/assets/app" nonce="${nonce}"></script>
</head>
<body></body>
</html>
`;
}
