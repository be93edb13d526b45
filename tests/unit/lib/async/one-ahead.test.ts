import { expect, test } from 'vitest';
import { oneAhead } from '../../../../lib/async/one-ahead';

/** Logs what is requested, and when the sequence ends. */
async function* logged(log: string[], values: number, failsAt?: number) {
  try {
    for (let value = 1; value <= values; value++) {
      log.push(`request ${value}`);
      if (value === failsAt) throw new Error('lost');
      yield value;
    }
  } finally {
    log.push('end');
  }
}

test('Each value is requested while the one before is in use', async () => {
  const log: string[] = [];
  for await (const value of oneAhead(logged(log, 2))) {
    await Promise.resolve();
    log.push(`use ${value}`);
  }
  expect(log).toEqual(['request 1', 'request 2', 'use 1', 'end', 'use 2']);
});

test('A failure comes after the values before it', async () => {
  const used: number[] = [];
  const use = async () => {
    for await (const value of oneAhead(logged([], 3, 2))) used.push(value);
  };
  await expect(use()).rejects.toThrow('lost');
  expect(used).toEqual([1]);
});

test('A reader that stops early ends the sequence', async () => {
  const log: string[] = [];
  for await (const _ of oneAhead(logged(log, 9))) break;
  expect(log.at(-1)).toBe('end');
});
