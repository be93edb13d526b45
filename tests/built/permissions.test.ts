import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BuildName, browsers, hosts, readManifest } from './build';

const permissions: Record<BuildName, string[]> = {
  chrome: ['alarms', 'downloads', 'offscreen', 'power', 'storage', 'unlimitedStorage'],
  // Manifest version 2 has hosts among the permissions. Firefox has no offscreen documents and no power API.
  firefox: ['alarms', 'downloads', 'storage', 'unlimitedStorage', ...hosts],
};

describe.each(browsers)('The build for %s', (build) => {
  const manifest = readManifest(build);

  test('requests these permissions and no others', () => {
    expect(manifest.permissions.toSorted()).toEqual(permissions[build].toSorted());
    expect(manifest.host_permissions ?? hosts).toEqual(hosts);
    const optional = [...(manifest.optional_permissions ?? []), ...(manifest.optional_host_permissions ?? [])];
    expect(optional).toEqual(['notifications', 'https://*.blob.core.windows.net/*']);
  });

  test('runs only in pages of sora.chatgpt.com', () => {
    const matches = manifest.content_scripts?.flatMap((script) => script.matches);
    expect(new Set(matches)).toEqual(new Set(['https://sora.chatgpt.com/*']));
  });

  test('does not run in private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('lets its pages connect only to itself and these hosts, and exposes none of them to the web', () => {
    const policy = manifest.content_security_policy;
    const directives = (typeof policy === 'string' ? policy : policy?.extension_pages)?.split('; ');
    expect(directives).toEqual([
      "default-src 'self'",
      "object-src 'none'",
      "img-src 'self' blob:",
      "media-src 'self' blob:",
      "connect-src 'self' https://sora.chatgpt.com https://videos.openai.com https://*.blob.core.windows.net",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });
});

/** The code spans in the first column of a document's table. */
function namedIn(path: string, heading: string): string[] {
  const [, section = ''] = readFileSync(path, 'utf8').split(`\n## ${heading}\n`);
  const [before = ''] = section.split('\n## ');
  return [...before.matchAll(/^\| [^|`]*`([^`]+)`/gm)].map(([, name = '']) => name).toSorted();
}

describe('The documentation of permissions', () => {
  const manifests = browsers.map(readManifest);
  const needed = manifests.flatMap(({ permissions, host_permissions = [] }) => [...permissions, ...host_permissions]);
  const optional = manifests.flatMap(({ optional_permissions = [], optional_host_permissions = [] }) => [
    ...optional_permissions,
    ...optional_host_permissions,
  ]);
  const each = (names: string[]) => [...new Set(names)].toSorted();

  test('for the stores justifies each requested permission, and no other', () => {
    expect(namedIn('docs/store/listing.md', 'Why each permission')).toEqual(each([...needed, ...optional]));
  });

  test('in the README explains each initial permission, and no other', () => {
    const named = namedIn('README.md', 'Privacy and permissions');
    expect(named).toEqual(each(needed.map((name) => name.replace(/^https:\/\/|\/\*$/g, ''))));
  });
});
