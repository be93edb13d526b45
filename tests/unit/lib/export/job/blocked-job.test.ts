import { describe, expect, test } from 'vitest';
import { ExpectedFailure, type FailureCode } from '../../../../../lib/model/failure';
import { createExportHarness, isDone, served, until } from '../harness/export-harness';
import { account, found } from '../harness/export-sample';

const fail = (code: FailureCode, detail: string | null = null) => new ExpectedFailure(code, detail);

describe('A list that cannot be read further', () => {
  test('lets listed files download, and continues when the user has signed in', async () => {
    let signedIn = true;
    const world = await createExportHarness({
      site: {
        account: async () => (signedIn ? account : Promise.reject(fail('signed-out'))),
        async *list(_source, _account, from) {
          if (from === null) {
            yield { found: [found('gen_a'), found('gen_b')], dropped: 0, problems: [], next: '1', end: null };
            signedIn = false;
          }
          if (!signedIn) throw fail('signed-out');
          const end = { state: 'complete', reason: null } as const;
          yield { found: [found('gen_c')], dropped: 0, problems: [], next: null, end };
        },
      },
    });
    world.clock.run();
    await world.engine.start({});
    const held = await until(world, ({ state, cause }) => state === 'paused' && cause === 'signed-out');
    expect(held.counts.saved).toBe(2);
    signedIn = true;
    expect((await until(world, isDone)).counts.saved).toBe(3);
  });

  test.each([
    ['site-refused', null, 'site-refused'],
    ['token-ended', null, 'no-access'],
    ['signed-out', 'token', 'no-access'],
    ['bad-message', 'get path', 'bad-message'],
    ['bug', 'TypeError', 'bug'],
  ] as const)(
    'is given up if only it is refused again and again (%s), and the others continue',
    async (code, detail, reason) => {
      const world = await createExportHarness({
        renewToken: async () => {},
        site: {
          async *list(source) {
            if (source === 'sora2-drafts') throw fail(code, detail);
            const end = { state: 'complete', reason: null } as const;
            yield { found: [found('gen_a')], dropped: 0, problems: [], next: null, end };
          },
        },
      });
      const { engine } = world.assemble(world.store, { sources: ['sora2-drafts', 'sora2-posts'] });
      world.clock.run();
      await engine.start({});
      const { sources, counts } = await until(world, isDone);
      expect(sources[0]).toMatchObject({ state: 'unavailable', reason });
      expect(counts.saved).toBe(1);
    },
  );
});

test('An item whose link refresh is refused again and again fails alone; an ended session is waited for', async () => {
  let isOver = false;
  let checks = 0;
  const world = await createExportHarness({
    renewToken: async () => {},
    answer: (link) => {
      if (link.url.endsWith('gen_b')) throw fail('link-expired');
      return served(link);
    },
    site: {
      lookUp: () => Promise.reject(fail('token-ended')),
      async check() {
        checks++;
        if (!isOver) throw fail('token-ended');
      },
    },
  });
  world.clock.run();
  await world.engine.start({});
  await until(world, ({ state, cause }) => state === 'paused' && cause === 'token-ended');
  expect((await until(world, () => checks > 20)).counts.failed).toBe(0);
  isOver = true;
  expect((await until(world, isDone)).counts).toMatchObject({ saved: 2, failed: 1 });
});

describe('A token that the site refuses', () => {
  test('is renewed once for each refusal, and the list continues where it was', async () => {
    let isGood = false;
    let renewed = 0;
    const requested: (string | null)[] = [];
    const world = await createExportHarness({
      renewToken: async () => {
        renewed++;
        isGood = true;
      },
      site: {
        async *list(_source, _account, from) {
          requested.push(from);
          if (from === null) yield { found: [found('gen_a')], dropped: 0, problems: [], next: '1', end: null };
          if (!isGood) throw fail('token-ended');
          const end = { state: 'complete', reason: null } as const;
          yield { found: [found('gen_b')], dropped: 0, problems: [], next: null, end };
        },
      },
    });
    world.clock.run();
    await world.engine.start({});
    expect((await until(world, isDone)).counts.saved).toBe(2);
    expect([renewed, requested]).toEqual([1, [null, '1']]);
  });
});

describe('A part that the browser cannot save', () => {
  test('is given up by Cancel, which counts its items as not saved and ends the run', async () => {
    const world = await createExportHarness({ fate: () => ({ state: 'interrupted', error: 'FILE_ACCESS_DENIED' }) });
    await world.engine.start({});
    await until(world, ({ state, cause }) => state === 'paused' && cause === 'save-failed');
    await world.engine.cancel();
    const job = await until(world, isDone);
    expect(job).toMatchObject({ cancelled: true, counts: { listed: 3, saved: 0, skipped: 3, savedBytes: 0 } });
    expect(world.downloads.onDisk.size).toBe(0);
    expect(await world.memory.files.list()).toEqual([]);
  });
});

test('Cancel lets a run finish that only has to be delivered, and does not call it canceled', async () => {
  let isThrough = false;
  const world = await createExportHarness({ fate: () => (isThrough ? {} : { state: 'in_progress' }) });
  await world.engine.start({});
  await until(world, () => world.downloads.copies.length > 0);
  isThrough = true;
  await world.engine.cancel();
  for (const copy of world.downloads.copies) copy.state = 'complete';
  world.clock.run();
  expect(await until(world, isDone)).toMatchObject({ cancelled: false, counts: { saved: 3 } });
});

test('An export is refused if another account is signed in than the one shown', async () => {
  const world = await createExportHarness();
  await expect(world.engine.start({ account: 'user-somebody-else' })).rejects.toMatchObject({ code: 'other-account' });
  expect(await world.store.latest()).toBeNull();
});
