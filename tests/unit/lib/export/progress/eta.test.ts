import { describe, expect, test } from 'vitest';
import { nextEta, type ShownEta } from '../../../../../lib/export/progress/eta';

/** Milliseconds between reports of a run. */
const tick = 250;

/** The shown time left while bytes arrive at these rates (bytes per second), two seconds each. */
function etasAt(rates: number[], bytes: number): number[] {
  let reported: ShownEta | null = null;
  let left = bytes;
  const all: number[] = [];
  for (const [n, rate] of rates.entries())
    for (let at = 0; at < 2000; at += tick) {
      left -= (rate * tick) / 1000;
      reported = nextEta(reported, left / rate, n * 2000 + at);
      if (reported !== null) all.push(reported.seconds);
    }
  return all;
}

const steps = (reported: number[]) => reported.slice(1).map((seconds, at) => seconds - (reported[at] ?? 0));

describe('The time left', () => {
  test('does not jump with the rate: if that changes tenfold, it changes by at most 2% from one report to the next', () => {
    const rates = Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? 20e6 : 2e6));
    const reported = etasAt(rates, 40e9);
    const estimates = [40e9 / 20e6, 40e9 / 2e6];
    expect(Math.max(...estimates) / Math.min(...estimates)).toBe(10);
    for (const [at, step] of steps(reported).entries())
      expect(Math.abs(step)).toBeLessThan(tick / 1000 + (reported[at] ?? 0) / 8);
    // Every two seconds, about as often as a reader looks.
    const seconds = reported.filter((_, at) => at % 8 === 0);
    for (const [at, step] of steps(seconds.slice(30)).entries())
      expect(Math.abs(step) / (seconds[30 + at] ?? 1)).toBeLessThan(0.25);
  });

  test('goes down with the clock at a steady rate, to zero at the end', () => {
    const reported = etasAt(
      Array.from({ length: 50 }, () => 1e6),
      100e6,
    );
    for (const step of steps(reported)) expect(step).toBeCloseTo(-tick / 1000);
    expect(reported.at(-1)).toBeCloseTo(0);
  });

  test('follows a real change within a minute', () => {
    const reported = etasAt([...Array.from({ length: 5 }, () => 10e6), ...Array.from({ length: 30 }, () => 5e6)], 10e9);
    expect((reported.at(-1) ?? 0) / ((10e9 - 5 * 2 * 10e6 - 30 * 2 * 5e6) / 5e6)).toBeCloseTo(1, 1);
  });

  test('is only shown with an estimate, and the next estimate after a gap is shown unchanged', () => {
    expect(nextEta({ seconds: 60, at: 0 }, null, 1000)).toBeNull();
    expect(nextEta(null, 500, 1000)).toEqual({ seconds: 500, at: 1000 });
    expect(nextEta({ seconds: 1, at: 0 }, 0, 60_000)?.seconds).toBeCloseTo(0);
  });
});
