import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { hosts } from './lib/model/hosts';
import { compileMessages } from './scripts/compile-messages';
import { addLanguageFiles } from './scripts/language-files';
import { licences } from './scripts/licences';

const { elsewhere, ...needed } = hosts;
/**
 * What extension pages and workers may load and request, also after redirects. The browser blocks the rest before it
 * connects.
 */
const policy = [
  "default-src 'self'",
  "object-src 'none'",
  // Media is fetched, then shown from memory.
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  `connect-src 'self' ${Object.values(hosts)
    .map((pattern) => pattern.replace(/\/\*$/, ''))
    .join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Removes `innerHTML`: `dangerouslySetInnerHTML` is never used here, and AMO's linter warns about any `innerHTML`
 * sink. The pattern depends on Preact's minified code; a test checks that the build has no `innerHTML`.
 */
const noInnerHtml = {
  name: 'no-inner-html',
  transform(code: string, id: string) {
    if (!/preact\/dist\/preact\.(m?js|module\.js)/.test(id)) return undefined;
    return { code: code.replace(/\w+\.innerHTML=\w+\.__html/g, '0'), map: null };
  },
};

/** Removes `new Function` from JSZip's `setImmediate` polyfill, which only uses it for string callbacks. */
const noEval = {
  name: 'no-eval',
  transform(code: string, id: string) {
    if (!id.endsWith('/jszip/dist/jszip.min.js')) return undefined;
    return { code: code.replace(/new Function\(""\+\w+\)/, 'null'), map: null };
  },
};

const { plugin: readLicences, write: writeLicences } = licences();

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact(), noInnerHtml, compileMessages(), readLicences()],
    worker: { plugins: () => [noEval, readLicences(), compileMessages()] },
  }),
  hooks: { 'build:publicAssets': addLanguageFiles, 'build:done': ({ config }) => writeLicences(config.outDir) },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      ...['alarms', 'downloads', 'storage', 'unlimitedStorage'],
      ...(browser === 'firefox' ? [] : ['offscreen', 'power']),
    ],
    host_permissions: Object.values(needed),
    content_security_policy: { extension_pages: policy },
    // Two sessions must not mix, and a private window must leave no traces.
    incognito: 'not_allowed',
    // WXT doesn't convert this for manifest version 2.
    ...(browser === 'firefox'
      ? { optional_permissions: ['notifications', elsewhere] }
      : { optional_permissions: ['notifications'], optional_host_permissions: [elsewhere] }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // A name, not an address. It only has to stay the same (`docs/architecture.md`).
              id: 'sora-export@example.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
