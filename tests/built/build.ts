import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The relevant part of a built manifest. */
type Manifest = {
  name: string;
  description: string;
  default_locale?: string;
  permissions: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[]; exclude_matches?: string[]; js: string[] }[];
  content_security_policy?: string | { extension_pages: string };
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  incognito: string;
  icons?: Record<string, string>;
};

export const hosts = ['https://sora.chatgpt.com/*', 'https://videos.openai.com/*'];

const builds = { chrome: '.output/chrome-mv3', edge: '.output/edge-mv3', firefox: '.output/firefox-mv2' };

export const browsers = ['chrome', 'firefox'] as const;

export type BuildName = (typeof browsers)[number];

export function readManifest(build: BuildName): Manifest {
  return JSON.parse(readBuilt(build, 'manifest.json').toString('utf8'));
}

export function readBuilt(build: keyof typeof builds, path: string): Buffer {
  const file = join(builds[build], path);
  if (!existsSync(file))
    throw new Error(`${file} is missing. Build first: npm run build && npm run build:edge && npm run build:firefox`);
  return readFileSync(file);
}

/** Paths of all files of a build. */
export function filesOf(build: keyof typeof builds): string[] {
  const entries = readdirSync(builds[build], { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(builds[build], join(entry.parentPath, entry.name)))
    .sort();
}

/** Scripts, pages and styles of a build, with their text. */
export function readCode(build: BuildName): { path: string; text: string }[] {
  return readdirSync(builds[build], { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(js|html|css)$/.test(path))
    .map((path) => ({ path, text: readBuilt(build, path).toString('utf8') }));
}
