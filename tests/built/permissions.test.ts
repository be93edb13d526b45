import { describe, expect, test } from 'vitest';
import { type BuildName, browsers, hosts, readManifest } from './build';

const permissions: Record<BuildName, string[]> = {
  chrome: ['alarms', 'downloads', 'offscreen', 'unlimitedStorage'],
  // Manifest version 2 names the hosts among the permissions; Firefox has no offscreen documents.
  firefox: ['alarms', 'downloads', 'unlimitedStorage', ...hosts],
};

describe.each(browsers)('The build for %s', (build) => {
  const manifest = readManifest(build);

  test('asks for these permissions and no other', () => {
    expect(manifest.permissions.toSorted()).toEqual(permissions[build].toSorted());
    expect(manifest.host_permissions ?? hosts).toEqual(hosts);
    expect([manifest.optional_permissions, manifest.optional_host_permissions]).toEqual([undefined, undefined]);
  });

  test('runs in pages of sora.chatgpt.com alone', () => {
    const matches = manifest.content_scripts?.flatMap((script) => script.matches);
    expect(new Set(matches)).toEqual(new Set(['https://sora.chatgpt.com/*']));
  });

  test('stays out of private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('keeps the strict default rules for its own pages, and opens none of them to the web', () => {
    expect(manifest.content_security_policy).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });
});
