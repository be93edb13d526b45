import { expect, test } from 'vitest';
import { createParallelism } from '../../../../../lib/export/download/parallelism';

/** A clock that the test advances, and any number of successes. */
function started(most: number) {
  let now = 0;
  const parallelism = createParallelism({ monotonic: () => now }, most);
  return {
    ...parallelism,
    succeed: (count: number) => {
      for (let nth = 0; nth < count; nth++) parallelism.succeeded();
    },
    pass: (ms: number) => {
      now += ms;
    },
    now: () => now,
  };
}

test('starts with as many parallel downloads as the user allows, and never exceeds that', () => {
  const { limit, succeed } = started(24);
  expect(limit()).toBe(24);
  succeed(1_000);
  expect(limit()).toBe(24);
});

test('halves once for fetches that were refused together', () => {
  const { limit, refused, pass, now } = started(24);
  pass(100);
  for (let nth = 0; nth < 16; nth++) refused(50);
  expect(limit()).toBe(12);
  pass(100);
  refused(now());
  expect(limit()).toBe(6);
});

test('rises again as downloads succeed, slowly near the number that was refused', () => {
  const { limit, refused, succeed } = started(9);
  refused(1);
  expect(limit()).toBe(4);
  succeed(16);
  expect(limit()).toBe(8);
  succeed(50);
  expect(limit()).toBe(8);
  succeed(50);
  expect(limit()).toBe(9);
});

test('never falls below one file at a time', () => {
  const { limit, refused, pass, now } = started(2);
  for (let nth = 0; nth < 5; nth++) {
    pass(1);
    refused(now());
  }
  expect(limit()).toBe(1);
});
