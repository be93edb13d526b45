import { beforeAll, expect, test } from 'vitest';
import { removeOrphanedFiles } from '../../../../../lib/archive/zip-parts/orphaned-files';
import { isFailure } from '../../../../../lib/model/failure';
import { never } from '../../export/harness/export-sample';
import { killableStore } from '../../storage/killable-store';
import { verify } from '../verify/sample-export';
import { createFileBagHarness } from './file-bag-harness';
import { createMemoryFolder } from './memory-folder';

class Killed extends Error {}

type Folder = ReturnType<typeof createMemoryFolder>;

const library = 'Sora export/data/library.json';
const manifest = 'Sora export/manifest-sha256.txt';
const read = (folder: Folder, path: string) => new TextDecoder().decode(folder.files().get(path));
const idsIn = (folder: Folder): string[] =>
  JSON.parse(read(folder, library))
    .items.map(({ id }: { id: string }) => id)
    .sort();

/** Two kinds of interruption: the process ends and nothing more runs, or the disk is full for one write. */
const interruptions = {
  'the browser is killed': { error: () => new Killed(), lasts: true },
  'the disk is full': { error: () => new DOMException('full', 'QuotaExceededError'), lasts: false },
};

/** The files of an earlier export. */
let earlier: ReadonlyMap<string, Uint8Array> = new Map();
beforeAll(async () => {
  const folder = createMemoryFolder();
  await (await createFileBagHarness({ gen_b: 700, gen_gone: 500 }, { folder })).run();
  earlier = folder.files();
});

/** A folder with an earlier export, of which Sora no longer has one file. Its steps can be interrupted. */
function folderWithEarlierExport(kind: keyof typeof interruptions) {
  const { error, lasts } = interruptions[kind];
  const counter = { steps: 0, stopAt: Number.POSITIVE_INFINITY };
  const step = () => {
    counter.steps++;
    const isDue = lasts ? counter.steps >= counter.stopAt : counter.steps === counter.stopAt;
    if (isDue) throw error();
  };
  const folder = createMemoryFolder(step);
  for (const [path, bytes] of earlier) folder.put(path, bytes);
  return { folder, counter, step };
}

/**
 * Finishes an export into a folder with an earlier one, interrupted several times in a row at the same write of its
 * lists. Returns whether there is such a write.
 */
async function finishInterrupted(kind: keyof typeof interruptions, stopAt: number, times: number): Promise<boolean> {
  const { folder, counter, step } = folderWithEarlierExport(kind);
  const world = await createFileBagHarness({ gen_a: 300, gen_b: 700 }, { folder });
  let store = world.store;
  const attempt = async (stop: number) => {
    const mortal = kind === 'the browser is killed' ? killableStore(store, step) : store;
    const archive = await world.open(mortal);
    try {
      await world.addWaiting(archive, mortal);
      Object.assign(counter, { steps: 0, stopAt: stop });
      await archive.finish(never);
      return false;
    } catch (error) {
      if (!(error instanceof Killed) && !isFailure(error, 'folder-full')) throw error;
      return true;
    } finally {
      counter.stopAt = Number.POSITIVE_INFINITY;
      archive.close();
    }
  };
  const where = `${kind} ${times} times at step ${stopAt}`;
  let isInterrupted = false;
  for (let time = 1; time <= times; time++) {
    isInterrupted = await attempt(stopAt);
    if (!isInterrupted) break;
    // Both lists are there and complete, whatever was being written.
    expect(idsIn(folder), where).toEqual(expect.arrayContaining(['gen_b', 'gen_gone']));
    expect(read(folder, manifest), where).toMatch(/\n$/);
    if (kind !== 'the browser is killed') continue;
    world.memory.powerCut(() => 0);
    store = await world.reopen();
    await removeOrphanedFiles(store, world.memory.files);
  }
  if (isInterrupted) expect(await attempt(Number.POSITIVE_INFINITY)).toBe(false);

  expect(idsIn(folder), where).toEqual(['gen_a', 'gen_b', 'gen_gone']);
  const files = Object.fromEntries([...folder.files()].map(([path, bytes]) => [path, new Uint8Array(bytes)]));
  const { reports, unrelated } = await verify(files);
  expect(reports, where).toMatchObject([
    { name: 'Sora export', against: 'manifest', damaged: [], missing: [], unexpected: [] },
  ]);
  expect(unrelated, where).toEqual([]);
  return isInterrupted;
}

/** Checks the lists after each interruption, so three in a row also cover one and two. */
test.each([
  ['the browser is killed', 3],
  ['the disk is full', 1],
  ['the disk is full', 2],
  ['the disk is full', 3],
] as const)(
  'when %s while the lists of a folder are written, %i times in a row, nothing known from earlier exports is lost',
  async (kind, times) => {
    let step = 1;
    while (await finishInterrupted(kind, step, times)) step++;
    expect(step).toBeGreaterThan(40);
  },
  600_000,
);

test('an interrupted export removes only its own unfinished files from a folder', async () => {
  const { folder, counter } = folderWithEarlierExport('the disk is full');
  folder.put('Sora export/data/videos/undated/holiday.mp4', new Uint8Array([1, 2, 3]));
  folder.put('Sora export/data/videos/undated/holiday.mp4.crswap', new Uint8Array([1]));
  const world = await createFileBagHarness({ gen_a: 300, gen_b: 700 }, { folder });
  const archive = await world.open();
  await world.addWaiting(archive);
  const before = [...folder.files().keys()].filter((path) => !path.endsWith('.crswap'));
  Object.assign(counter, { steps: 0, stopAt: 12 });
  await expect(archive.finish(never)).rejects.toMatchObject({ code: 'folder-full' });
  counter.stopAt = Number.POSITIVE_INFINITY;
  await world.open();
  expect([...folder.files().keys()]).toEqual(expect.arrayContaining(before));
});
