import { describe, expect, test } from 'vitest';
import { usable } from '../../../../../lib/browser/chosen-folder';
import { createExportHarness, expectNoLeaks, isDone, until } from '../../export/harness/export-harness';
import { createMemoryFolder } from './memory-folder';

const choices = { destination: 'folder' } as const;

/** The whole engine, with a folder that the user has chosen. Calls `step` before each change in it. */
async function createFolderHarness(step: () => void = () => {}) {
  const folder = createMemoryFolder(step);
  const world = await createExportHarness({ folder: () => usable(folder.handle) });
  return { ...world, folder };
}

const media = (folder: ReturnType<typeof createMemoryFolder>) =>
  [...folder.files().keys()].filter((path) => path.endsWith('.mp4'));

describe('An export into a folder', () => {
  test.each([
    ['without write permission', { isAllowed: false }, 'folder-not-allowed'],
    ['that is missing', { isThere: false }, 'folder-gone'],
  ])('%s is refused with an explanation before it starts', async (_what, state, code) => {
    const world = await createFolderHarness();
    Object.assign(world.folder.disk, state);
    await expect(world.engine.start(choices)).rejects.toMatchObject({ code });
    expect(await world.store.latest()).toBeNull();
  });

  test('is refused with an explanation if none was chosen', async () => {
    const world = await createExportHarness();
    await expect(world.engine.start(choices)).rejects.toMatchObject({ code: 'no-folder' });
  });

  test.each([
    ['loses its write permission', { isAllowed: false }, { isAllowed: true }, 'folder-not-allowed'],
    ['loses its folder', { isThere: false }, { isThere: true }, 'folder-gone'],
    ['meets a full disk', { room: 100 }, { room: 1_000_000 }, 'folder-full'],
  ])('that %s pauses with an explanation, and resumes where it was', async (_what, bad, good, code) => {
    let changes = 0;
    const world = await createFolderHarness(() => {
      // During the first file.
      if (++changes === 6) Object.assign(world.folder.disk, bad);
    });
    await world.engine.start(choices);
    const paused = await until(world, ({ cause }) => cause === code);
    expect(paused.state).toBe('paused');

    Object.assign(world.folder.disk, good);
    world.clock.run();
    await until(world, isDone);
    expect(media(world.folder)).toHaveLength(3);
    expect([...world.folder.files().keys()].filter((path) => path.endsWith('.crswap'))).toEqual([]);
    expect((await world.store.latest())?.counts).toMatchObject({ saved: 3, failed: 0 });
    expect(await expectNoLeaks(world)).toBe(true);
  });

  test('whose folder stays missing can be canceled: the second Cancel ends it without its lists', async () => {
    let changes = 0;
    const world = await createFolderHarness(() => {
      if (++changes === 6) world.folder.disk.isThere = false;
    });
    await world.engine.start(choices);
    await until(world, ({ cause }) => cause === 'folder-gone');
    await world.engine.cancel();
    await until(world, ({ cause }) => cause === 'folder-gone');
    await world.engine.cancel();
    expect(await until(world, isDone)).toMatchObject({ cancelled: true });
    expect(await expectNoLeaks(world)).toBe(true);
  });
});
