import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { browsers, readBuilt, readCode, readManifest } from './build';

const KILOBYTE = 1000;

/** Hosts that may be named: the site, its media, and the names of XML vocabularies, which nobody fetches. */
const known = ['sora.chatgpt.com', 'videos.openai.com', 'www.w3.org'];

describe.each(browsers)('The code built for %s', (build) => {
  const code = readCode(build);

  test('names no other host', () => {
    const named = code.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g)].map(([, host]) => ({ path, host })),
    );
    expect(named.filter(({ host }) => host !== undefined && !known.includes(host))).toEqual([]);
  });

  test('makes no code from text', () => {
    const offending = code.filter(({ text }) => /\beval\s*\(|\bnew Function\b|\bimportScripts\s*\(/.test(text));
    expect(offending.map(({ path }) => path)).toEqual([]);
  });

  test('makes no page from text', () => {
    const sinks = /\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write/;
    expect(code.filter(({ text }) => sinks.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('has no inline script', () => {
    const inline = code.filter(({ path, text }) => path.endsWith('.html') && /<script(?![^>]*\ssrc=)[^>]*>/.test(text));
    expect(inline.map(({ path }) => path)).toEqual([]);
  });

  test('costs a Sora page at most 40 kB, compressed', () => {
    const scripts = readManifest(build).content_scripts?.flatMap(({ js }) => js) ?? [];
    const size = scripts.reduce((sum, path) => sum + gzipSync(readBuilt(build, path)).length, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(40 * KILOBYTE);
  });
});
