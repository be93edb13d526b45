import { describe, expect, test } from 'vitest';
import { never } from '../../export/harness/export-sample';
import { bytesFor, mediaOf } from '../../export/harness/fake-media';
import { itemsOf } from '../../storage/fresh-store';
import { createZipPartsHarness, readParts } from './zip-parts-harness';

const pieceBytes = 8_000_000;

/** A job with one item, whose media of 75 MB comes in pieces. `onStep` is called while it's written. */
async function createLargeFile(onStep: () => void) {
  const world = await createZipPartsHarness({ gen_a: 0 });
  const { files } = world.memory;
  const room = files.free;
  files.free = () => {
    onStep();
    return room();
  };
  const [row] = await itemsOf(world.store, 'job');
  if (row === undefined) throw new Error('no item');
  const bytes = bytesFor('large', 75_000_000);
  const chunks = function* () {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  };
  return { world, content: { row, variant: 'file', media: { ...mediaOf(bytes), chunks } } };
}

describe('A large file', () => {
  test('is written in steps, between which the thread can handle messages, and is complete', async () => {
    let steps = 0;
    const { world, content } = await createLargeFile(() => steps++);
    const archive = await world.open();
    const { committed } = await archive.add([content], never);
    await committed;
    // One check for the room of all, and one after each 64 MiB.
    expect(steps).toBe(2);
    await archive.finish(never);
    archive.close();
    const [part] = await readParts(world.store, world.job, world.memory.bytesOf);
    const [saved] = await itemsOf(world.store, 'job');
    expect(await part?.sha256(saved?.path ?? '')).toBe(content.media.sha256);
  });

  test('can be canceled while it is written, and written again later', async () => {
    const cancel = new AbortController();
    let steps = 0;
    const { world, content } = await createLargeFile(() => {
      if (++steps === 2) cancel.abort('canceled');
    });
    const archive = await world.open();
    await expect(archive.add([content], cancel.signal)).rejects.toBe('canceled');
    const { committed } = await archive.add([content], never);
    await committed;
    await archive.finish(never);
    archive.close();
    const [part] = await readParts(world.store, world.job, world.memory.bytesOf);
    const [saved] = await itemsOf(world.store, 'job');
    expect(await part?.sha256(saved?.path ?? '')).toBe(content.media.sha256);
  });
});
