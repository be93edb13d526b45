import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { LibraryItem as Written } from '../../../lib/model/library-item';
import type { Library } from '../../replica/replica';
import { type VerifiedExport, verifyExport } from './bag';
import { differencesFrom } from './differences';
import { schemaFaults } from './library-schema';

export type Exported = VerifiedExport & {
  /** Paths of the parts, in order. */
  parts: string[];
  library: {
    account: { id: string; username: string };
    sources: { source: string; state: string; listed: number; reason: string | null }[];
    items: Written[];
  };
  report: { counts: { listed: number; saved: number; failed: number; skipped: number } };
};

/** Part files in a Downloads folder, in order. */
export async function partsIn(downloads: string): Promise<string[]> {
  const folder = join(downloads, 'Sora export');
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.zip'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Opens and verifies the only export in a Downloads folder. Throws if it is incomplete or violates the published
 * schema.
 */
export async function openExport(downloads: string): Promise<Exported> {
  const parts = await partsIn(downloads);
  const verified = await verifyExport(parts);
  const json = async (path: string) => JSON.parse((await verified.read(path)).toString('utf8'));
  const library = await json('data/library.json');
  expect(schemaFaults(library)).toEqual([]);
  return { ...verified, parts, library, report: await json('data/report.json') };
}

/**
 * Expects an export to match the library: every item once, with its facts, its file byte for byte as served, and
 * nothing else.
 */
export async function expectWhole(exported: Exported, library: Library): Promise<void> {
  expect(await differencesFrom(library, exported)).toEqual([]);
  const { listed, saved, failed, skipped } = exported.report.counts;
  expect(listed).toBe(saved + failed + skipped);
}
