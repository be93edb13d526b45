import { describe, expect, test } from 'vitest';
import { browsers, readCode } from './build';

const origins = ['https://sora.chatgpt.com', 'https://videos.openai.com'];

/** Names that look like addresses. Nothing is fetched from them. */
const names = [
  // XML vocabularies that Preact creates elements of.
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  // XML vocabularies of sidecars, and the term for AI-generated media.
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  // In license comments, and in a message of JSZip.
  'http://stuartk.com/jszip',
  'https://raw.github.com/Stuk/jszip/main/LICENSE.markdown.',
  'https://github.com/nodeca/pako/blob/main/LICENSE',
  'https://stuk.github.io/jszip/documentation/howto/read_zip.html',
  // A claim in the session's token.
  'https://api.openai.com/auth',
  // In a message of the package that creates the shadow root.
  'https://developer.mozilla.org/en-US/docs/Web/API/Element/attachShadow#elements_you_can_attach_a_shadow_to',
];

describe.each(browsers)('The code built for %s', (build) => {
  const code = readCode(build);

  test('contains no address except those of the site and its media', () => {
    const others = code.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:https?|wss?):\/\/[\w.-]+[\w./#-]*/g)]
        .map(([address]) => address)
        .filter((address) => !origins.includes(new URL(address).origin) && !names.includes(address))
        .map((address) => `${path} names ${address}`),
    );
    expect(others).toEqual([]);
  });

  test('does not create code from text', () => {
    const offending = code.filter(({ text }) => /\beval\s*\(|\bFunction\(|\bimportScripts\s*\(/.test(text));
    expect(offending.map(({ path }) => path)).toEqual([]);
  });

  test('does not create HTML from text', () => {
    const sinks = /\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write/;
    expect(code.filter(({ text }) => sinks.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('has no inline script', () => {
    const inline = code.filter(({ path, text }) => path.endsWith('.html') && /<script(?![^>]*\ssrc=)[^>]*>/.test(text));
    expect(inline.map(({ path }) => path)).toEqual([]);
  });
});

test('no worker built for Firefox starts a worker, which sometimes hangs forever', () => {
  const workers = readCode('firefox').filter(({ path }) => /\/(?:worker|fetcher)-[\w-]+\.js$/.test(path));
  expect(workers.length).toBeGreaterThan(2);
  expect(workers.filter(({ text }) => text.includes('new Worker(')).map(({ path }) => path)).toEqual([]);
});
