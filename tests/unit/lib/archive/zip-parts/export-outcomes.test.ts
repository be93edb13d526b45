import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, describe, expect, test } from 'vitest';
import { partFile } from '../../../../../lib/model/archive';
import { findOnPath } from '../../../../../scripts/system-package.mjs';
import { verifyExport } from '../../../../e2e/harness/bag';
import { schemaFaults } from '../../../../e2e/harness/library-schema';
import { joining, never, pageOf } from '../../export/harness/export-sample';
import { createZipPartsHarness } from './zip-parts-harness';

type World = Awaited<ReturnType<typeof createZipPartsHarness>>;

/** A job's options, and what happens between listing and end. */
type Outcome = {
  options?: Parameters<typeof createZipPartsHarness>[1];
  items?: number;
  happens?: (world: World) => Promise<unknown>;
  counts: { listed: number; saved: number; failed: number; skipped: number };
  /** What README.txt must say about it. */
  says: RegExp[];
};

const saveSome = async (world: World, count: number) => {
  const archive = await world.open();
  const rows = await world.store.pendingItems('job', count);
  await (await world.addRows(archive, rows)).committed;
  archive.close();
};
const markAll = async (world: World, status: 'failed' | 'skipped', reason: 'gone' | 'not-selected', from = 0) => {
  for (const { id } of (await world.store.pendingItems('job', 100)).slice(from))
    await world.store.markItem('job', id, status, reason);
};
const endList = (world: World, state: 'partial' | 'unavailable') =>
  world.store.addPage({ ...pageOf([], { state, reason: 'no-access', cursor: null }), source: 'sora2-posts' }, joining);

const outcomes: Record<string, Outcome> = {
  'a complete export': {
    counts: { listed: 6, saved: 6, failed: 0, skipped: 0 },
    says: [/Nothing is missing\./, /one ZIP file/],
  },
  'an export in several parts': {
    options: { partBytes: 130_000 },
    counts: { listed: 6, saved: 6, failed: 0, skipped: 0 },
    says: [/Nothing is missing\./, /(\d+) ZIP files, "part 001" to "part 00\1"/],
  },
  'an export with its own name template and sidecars': {
    options: { partBytes: 130_000, nameTemplate: '{year}/{title}', sidecars: ['json', 'txt', 'xmp'] },
    counts: { listed: 6, saved: 6, failed: 0, skipped: 0 },
    says: [/\{year\}\/\{title\}/, /\.xmp/],
  },
  'a canceled export': {
    happens: async (world) => {
      await saveSome(world, 2);
      await world.store.update('job', { cancelled: true });
      await world.store.cancelWaiting('job');
    },
    counts: { listed: 6, saved: 2, failed: 0, skipped: 4 },
    says: [/^2 files/m, /What was not saved, and why, is in data\/report\.json\./],
  },
  'an export with deleted files': {
    happens: (world) => markAll(world, 'failed', 'gone', 4),
    counts: { listed: 6, saved: 4, failed: 2, skipped: 0 },
    says: [/saved 4 \+ failed 2 \+ skipped 0/, /What was not saved/],
  },
  'an export with an unavailable list': {
    happens: (world) => endList(world, 'unavailable'),
    counts: { listed: 6, saved: 6, failed: 0, skipped: 0 },
    says: [/Not every list could be read to its end/, /sora2-posts: unavailable, 0 listed \(no-access\)/],
  },
  'an export with a partly read list': {
    happens: (world) => endList(world, 'partial'),
    counts: { listed: 6, saved: 6, failed: 0, skipped: 0 },
    says: [/Not every list could be read to its end/, /sora2-posts: partial/],
  },
  'an export without files': {
    options: { media: false },
    happens: (world) => markAll(world, 'skipped', 'not-selected'),
    counts: { listed: 6, saved: 0, failed: 0, skipped: 6 },
    says: [/^0 files/m, /What was not saved/],
  },
  'an export of new items': {
    options: { scope: 'new' },
    happens: async (world) => {
      await world.store.markItem('job', 'gen_0', 'skipped', 'already-saved');
    },
    counts: { listed: 6, saved: 5, failed: 0, skipped: 1 },
    says: [/This export only contains items that no earlier one had saved\./, /What was not saved, and why/],
  },
  'an export of an empty library': {
    items: 0,
    counts: { listed: 0, saved: 0, failed: 0, skipped: 0 },
    says: [/^0 files/m, /Listed 0 = saved 0/],
  },
};

const scratch = mkdtempSync(join(tmpdir(), 'sora-export-outcomes-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Finishes the job, and writes its parts and their unpacked files to disk. */
async function exported(name: string, { options, items = 6, happens }: Outcome) {
  const sizes = Object.fromEntries(Array.from({ length: items }, (_, n) => [`gen_${n}`, 25_000 + n]));
  const world = await createZipPartsHarness(sizes, options);
  await happens?.(world);
  const archive = await world.open();
  await world.addWaiting(archive);
  await archive.finish(never);
  archive.close();

  const folder = join(scratch, name.replaceAll(' ', '-'));
  const parts = (await world.store.parts('job')).map((part) => ({ part, path: join(folder, partFile(part)) }));
  mkdirSync(folder);
  for (const { part, path } of parts) {
    const bytes = world.memory.bytesOf(partFile(part)) ?? new Uint8Array();
    writeFileSync(path, bytes);
    for (const file of Object.values((await JSZip.loadAsync(bytes)).files)) {
      mkdirSync(dirname(join(folder, file.name)), { recursive: true });
      writeFileSync(join(folder, file.name), await file.async('uint8array'));
    }
  }
  return { verified: await verifyExport(parts.map(({ path }) => path)), unpacked: join(folder, world.job.name), parts };
}

const sha256sum = findOnPath(['sha256sum']);
const unchecked = sha256sum === undefined ? ' (sha256sum SKIPPED: it is not installed)' : '';

describe.each(Object.entries(outcomes))(`The archive of %s${unchecked}`, (name, outcome) => {
  test('is a valid bag whose lists, report and README agree with each other and with the files', async () => {
    const { verified, unpacked, parts } = await exported(name, outcome);
    const text = async (path: string) => (await verified.read(path)).toString('utf8');
    const library = JSON.parse(await text('data/library.json'));
    const report = JSON.parse(await text('data/report.json'));
    const readme = await text('README.txt');

    expect(schemaFaults(library)).toEqual([]);
    expect(report.counts).toMatchObject(outcome.counts);
    const { listed, saved, failed, skipped } = outcome.counts;
    expect(readme).toContain(`Listed ${listed} = saved ${saved} + failed ${failed} + skipped ${skipped}.`);
    for (const words of outcome.says) expect(readme).toMatch(words);
    expect(report.missing).toHaveLength(failed + skipped);
    expect(report.sources).toHaveLength(12);

    const paths: string[] = library.items.flatMap(({ path }: { path: string | null }) => path ?? []);
    expect(paths).toHaveLength(saved);
    expect([...verified.files.keys()].filter((path) => path.endsWith('.mp4')).sort()).toEqual(paths.toSorted());
    const lines = await Promise.all(parts.map(({ part }) => text(`data/parts/part-00${part.number}.ndjson`)));
    const recorded = lines
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).path);
    expect(recorded.sort()).toEqual(paths.sort());

    expect(await text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(await text('bag-info.txt')).toMatch(/^(?:[A-Z][A-Za-z-]+: .+\n)+$/);
    const tagged = (await text('tagmanifest-sha256.txt')).matchAll(/^[0-9a-f]{64} {2}(.+)$/gm);
    expect(Array.from(tagged, ([, path]) => path).sort()).toEqual(
      [...verified.files.keys()].filter((path) => !/^(data\/|tagmanifest-)/.test(path)).sort(),
    );

    if (sha256sum === undefined) return;
    execFileSync(sha256sum, ['--check', '--strict', '--quiet', 'tagmanifest-sha256.txt'], { cwd: unpacked });
    const command = /^Linux: +(.+)$/m.exec(readme)?.[1] ?? 'false';
    const check = () => execFileSync('sh', ['-c', command], { cwd: unpacked, encoding: 'utf8', stdio: 'pipe' });
    expect(check()).toBe('');
    writeFileSync(join(unpacked, 'data/library.json'), '[]');
    expect(check).toThrow();
  });
});
