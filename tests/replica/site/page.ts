import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { apiError, html, type Reply, text } from '../http/reply';

/** Routes of the page (fact sheet 7). The server answers all of them with the same document. */
const pages = /^\/(?:explore|library|library\/trash|trash|drafts|profile(?:\/[^/]+)?|[gtpd]\/[^/]+)?$/;

const assets: Record<string, { type: string; text: string } | undefined> = {
  '/assets/app.js': { type: 'text/javascript; charset=utf-8', text: file('app.js') },
  '/assets/app.css': { type: 'text/css; charset=utf-8', text: file('app.css') },
};

function file(name: string): string {
  return readFileSync(new URL(`../page/${name}`, import.meta.url), 'utf8');
}

export function isPage(path: string): boolean {
  return pages.test(path);
}

export function answerAsset(path: string): Reply {
  const asset = assets[path];
  return asset === undefined ? apiError(404, 'Not found', 'not_found') : text(200, asset.type, asset.text);
}

/** UNPROVEN: the real policy of the page; this one is as strict as a page with its own script can be. */
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
<script src="/assets/app.js" nonce="${nonce}" defer></script>
</head>
<body></body>
</html>
`;
}
