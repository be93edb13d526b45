import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { LibraryItem as Written } from '../../../lib/archive/library';
import type { Library } from '../../replica/replica';
import { type VerifiedExport, verifyExport } from './bag';

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

/** Opens and verifies the one export in a Downloads folder. Throws when it is not whole. */
export async function openExport(downloads: string): Promise<Exported> {
  const parts = await partsIn(downloads);
  const verified = await verifyExport(parts);
  const json = async (path: string) => JSON.parse((await verified.read(path)).toString('utf8'));
  return { ...verified, parts, library: await json('data/library.json'), report: await json('data/report.json') };
}

const day = (iso: string | null) => iso && new Date(iso).toISOString();

/**
 * Expects an export to hold a library: every item of it once, each file byte for byte as served, prompt, dates and reasons as the
 * site tells them, and no media beside.
 */
export async function expectWhole(exported: Exported, library: Library): Promise<void> {
  const wanted = library.items.filter(({ lists }) => lists.some((list) => list !== 'sora1-archived'));
  const found = new Map(exported.library.items.map((item) => [item.id, item]));
  expect([...found.keys()].sort()).toEqual(wanted.map(({ id }) => id).sort());
  expect(exported.library.items).toHaveLength(wanted.length);

  for (const item of wanted) {
    const written = found.get(item.id);
    expect(written, item.id).toMatchObject({
      taskId: item.taskId,
      postId: item.postId,
      prompt: item.prompt,
      title: item.title,
      caption: item.caption,
      createdAt: day(item.createdAt),
      postedAt: day(item.postedAt),
      status: item.status,
      reason: item.absence,
      own: true,
    });
    expect(written?.sources.toSorted(), item.id).toEqual(item.lists.toSorted());
    if (item.status !== 'saved') expect(written?.path).toBeNull();
    else {
      const path = written?.path ?? '';
      expect(path.endsWith(`[${item.id}].${item.format}`), path).toBe(true);
      const served = library.bytes(item.id);
      expect((await exported.read(path)).equals(served), `${path} is as served`).toBe(true);
      expect(written?.bytes).toBe(served.length);
    }
  }
  const media = [...exported.files.keys()].filter((path) => /^data\/(videos|images|references|captions)\//.test(path));
  expect(media).toHaveLength(wanted.filter(({ status }) => status === 'saved').length);
  const { listed, saved, failed, skipped } = exported.report.counts;
  expect(listed).toBe(saved + failed + skipped);
}
