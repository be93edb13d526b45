import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyText } from '../../../../../lib/import/history-file';
import type { Item, ListedItem } from '../../../../../lib/model/item';
import { createSavedHistory, readHistory } from '../../../../../lib/storage/history/already-saved-items';
import { filesOf } from '../../import/pile';
import { read } from '../../import/read-files';
import { createExportHarness, isDone, until } from '../harness/export-harness';
import { account, found } from '../harness/export-sample';

const end = { state: 'complete', reason: null } as const;

/** Another browser, in which the chosen files were added. */
async function otherMachine(library: ListedItem[], chosen: Record<string, Uint8Array | string>) {
  const world = await createExportHarness({
    site: {
      async *list() {
        yield { found: library, dropped: 0, problems: [], next: null, end };
      },
    },
  });
  world.clock.run();
  const { found: recognised, unreadable } = await read(filesOf(chosen));
  expect(unreadable).toEqual([]);
  for (const each of recognised) await createSavedHistory(world.database).add(each.account ?? account.id, each, 1);
  return world;
}

async function exported(library: ListedItem[]) {
  const world = await otherMachine(library, {});
  await world.engine.start({});
  await until(world, isDone);
  const parts = [...world.downloads.onDisk].map(([name, bytes]) => [name.replace('Sora export/', ''), bytes] as const);
  const history = historyText(account, await readHistory(world.database, account.id), 1);
  return { parts: Object.fromEntries(parts), history: { 'history.json': history } };
}

/** A library with several items per task and post, captions, items without a file, and awkward prompts. */
const oneItem = fc.record({
  kind: fc.constantFrom<Item['kind']>('video', 'image'),
  prompt: fc.option(fc.string({ unit: 'binary', maxLength: 20 })),
  taskId: fc.option(fc.constantFrom('task_1', 'task_2')),
  postId: fc.option(fc.constantFrom('s_1', 's_2')),
  createdAt: fc.constantFrom('2025-11-01T10:41:22.000Z', null),
  isMissing: fc.boolean(),
});
const anyLibrary = fc
  .array(oneItem, { minLength: 1, maxLength: 6 })
  .map((items) =>
    items.map(({ isMissing, ...fields }, nth) =>
      found(`gen_${nth}`, { ...fields, own: true, ...(isMissing ? { links: [], absence: 'deleted' as const } : {}) }),
    ),
  );

test('Items of an imported export or history are not fetched on another machine, only new ones', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, fc.constantFrom<'parts' | 'history'>('parts', 'history'), async (library, by) => {
      const first = await exported(library);
      const made = found('gen_new', { own: true });
      const second = await otherMachine([made, ...library], first[by]);
      await second.engine.start({ scope: { type: 'new' } });
      const { counts } = await until(second, isDone);
      expect(second.host.requested).toEqual(['https://videos.openai.com/gen_new']);
      expect(counts).toMatchObject({ listed: library.length + 1, saved: 1, failed: 0, skipped: library.length });
    }),
    { numRuns: 15 },
  );
});

test('The next archive marks each item of an imported export or history as already saved', async () => {
  const library = [found('gen_a', { own: true }), found('gen_b', { own: true })];
  const first = await exported(library);
  const second = await otherMachine([...library, found('gen_new', { own: true })], first.parts);
  await second.engine.start({ scope: { type: 'new' } });
  await until(second, isDone);
  const [zip] = [...second.downloads.onDisk.values()];
  const { default: JSZip } = await import('jszip');
  const report = (await JSZip.loadAsync(zip ?? new Uint8Array())).file(/report\.json$/)[0];
  expect(JSON.parse((await report?.async('text')) ?? '')).toMatchObject({
    counts: { listed: 3, saved: 1, failed: 0, skipped: 2 },
    reasons: { 'already-saved': 2 },
  });
});
