import { describe, expect, test } from 'vitest';
import { teeBatches } from '../../../../../lib/archive/zip-parts/tee-batches';
import { all } from '../../storage/fresh-store';

const never = new AbortController().signal;

/** Batches of numbers, and how many have been asked for. */
function counted(sizes: number[]) {
  let requested = 0;
  async function* batches() {
    let first = 0;
    for (const size of sizes) {
      requested++;
      yield Array.from({ length: size }, (_, nth) => first + nth);
      first += size;
    }
  }
  return { batches: batches(), requested: () => requested };
}

describe('Batches with several readers', () => {
  test('gives each reader everything in its order', async () => {
    const { one, other } = teeBatches(counted([3, 1, 2]).batches, ['one', 'other'], never);
    expect(await Promise.all([all(one), all(other)])).toEqual([
      [0, 1, 2, 3, 4, 5],
      [0, 1, 2, 3, 4, 5],
    ]);
  });

  test('holds at most one batch, however slow one of its readers is', async () => {
    const { batches, requested } = counted([2, 2, 2]);
    const { fast, slow } = teeBatches(batches, ['fast', 'slow'], never);
    const reading = all(fast);
    expect((await slow.next()).value).toBe(0);
    for (let turn = 0; turn < 100; turn++) await null;
    expect(requested()).toBe(1);
    expect(await Promise.all([reading, all(slow)])).toEqual([
      [0, 1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ]);
  });

  test('fails for each reader when the source fails', async () => {
    async function* failing() {
      yield [1];
      throw new Error('store');
    }
    const { one, other } = teeBatches(failing(), ['one', 'other'], never);
    const ends = await Promise.allSettled([all(one), all(other)]);
    expect(ends).toMatchObject([{ reason: { message: 'store' } }, { reason: { message: 'store' } }]);
  });

  test('that is aborted rejects all readers, also later ones', async () => {
    const stop = new AbortController();
    const { early, late } = teeBatches(counted([1, 1]).batches, ['early', 'late'], stop.signal);
    const reading = all(early);
    stop.abort(new Error('no room'));
    await expect(reading).rejects.toThrow('no room');
    await expect(all(late)).rejects.toThrow('no room');
  });

  test('that is aborted does not wait for a reader that has stopped', async () => {
    const stop = new AbortController();
    const { left, stopped } = teeBatches(counted([1, 1]).batches, ['left', 'stopped'], stop.signal);
    const reading = all(left);
    await stopped.return(undefined);
    stop.abort(new Error('no room'));
    await expect(reading).rejects.toThrow('no room');
  });
});
