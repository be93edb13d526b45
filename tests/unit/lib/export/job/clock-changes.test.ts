import { describe, expect, test } from 'vitest';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import type { FetchableLink } from '../../../../../lib/model/item';
import { createExportHarness, served } from '../harness/export-harness';
import { found, linkTo } from '../harness/export-sample';
import { comesTrue } from '../harness/press-cancel';

const hour = 3_600_000;
const year = 365 * 24 * hour;
const jumps = [hour, -hour, 24 * hour, -24 * hour, 30 * year, -30 * year];

type World = Awaited<ReturnType<typeof createExportHarness>>;

/** Lets a run end within some minutes, and expects all of it, with start and end in that order. */
async function expectComplete(world: World): Promise<void> {
  await comesTrue(world, 120_000, async () => (await world.store.latest())?.state === 'done');
  const job = await world.store.latest();
  expect(job).toMatchObject({ state: 'done', cancelled: false, counts: { saved: 3, failed: 0, skipped: 0 } });
  expect(job?.endedAt).toBeGreaterThanOrEqual(job?.startedAt ?? Number.NaN);
  expect(world.downloads.onDisk.size).toBe(1);
}

describe.each(jumps)('A run completes on time if the clock is changed by %i ms', (ms) => {
  test('while a list is read', async () => {
    const world: World = await createExportHarness({
      site: {
        async *list() {
          yield { found: [found('gen_a')], dropped: 0, problems: [], next: '1', end: null };
          world.clock.setForward(ms);
          const end = { state: 'complete', reason: null } as const;
          yield { found: [found('gen_b'), found('gen_c')], dropped: 0, problems: [], next: null, end };
        },
      },
    });
    await world.engine.start({});
    await expectComplete(world);
  });

  test('while files are fetched', async () => {
    let fetched = 0;
    const world: World = await createExportHarness({
      answer(link) {
        if (++fetched === 2) world.clock.setForward(ms);
        return served(link);
      },
    });
    await world.engine.start({});
    await expectComplete(world);
  });

  test('during a wait that the host asked for', async () => {
    let requested = 0;
    const world = await createExportHarness({
      answer(link: FetchableLink) {
        if (link.url.includes('gen_a') && ++requested === 1) throw new ExpectedFailure('site-busy', '429', 10_000);
        return served(link);
      },
    });
    await world.engine.start({});
    await comesTrue(world, 5_000, () => requested === 1);
    world.clock.setForward(ms);
    await world.clock.advance(4_000);
    expect(requested).toBe(1);
    await comesTrue(world, 7_000, () => requested === 2);
    expect(requested).toBe(2);
    await expectComplete(world);
  });

  test('while the browser is closed', async () => {
    let isHeld = true;
    const world = await createExportHarness({
      answer: (link, signal) =>
        isHeld && link.url.includes('gen_c')
          ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
          : served(link),
    });
    await world.engine.start({});
    await comesTrue(world, 5_000, async () => ((await world.store.latest())?.counts.saved ?? 0) > 0);
    const store = await world.kill();
    world.clock.setForward(ms);
    isHeld = false;
    const { engine } = world.assemble(store);
    await engine.boot();
    await expectComplete({ ...world, store });
  });

  test('while a part is copied to Downloads', async () => {
    const world = await createExportHarness({ fate: () => ({ state: 'in_progress' }) });
    await world.engine.start({});
    await comesTrue(world, 10_000, () => world.downloads.copies.length > 0);
    world.clock.setForward(ms);
    await world.clock.advance(1_000);
    for (const copy of world.downloads.copies) {
      copy.state = 'complete';
      world.downloads.onDisk.set(copy.fileName, new Uint8Array(copy.bytes));
    }
    await expectComplete(world);
  });

  test('while links expire: each is refreshed at most a few times', async () => {
    let lookUps = 0;
    const ending = (id: string, at: number) =>
      linkTo(id, { url: `https://videos.openai.com/${id}?se=${new Date(at).toISOString()}` });
    const world: World = await createExportHarness({
      site: {
        async *list() {
          const links = (id: string) => [ending(id, world.clock.now() + hour / 2)];
          const items = ['gen_a', 'gen_b', 'gen_c'].map((id) => found(id, { links: links(id) }));
          world.clock.setForward(ms);
          const end = { state: 'complete', reason: null } as const;
          yield { found: items, dropped: 0, problems: [], next: null, end };
        },
        // By the site's own clock, which doesn't change.
        async lookUp({ id }) {
          lookUps++;
          return [ending(id, world.clock.now() - ms + hour / 2)];
        },
      },
    });
    await world.engine.start({});
    await expectComplete(world);
    expect(lookUps).toBeLessThanOrEqual(3 * 6);
  });
});
