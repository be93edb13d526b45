import { describe, expect, test } from 'vitest';
import { countTests } from '../../../scripts/test-report.mjs';

const vitestTest = (status: string, tags: string[] = []) => ({ status, tags });
const vitest = (...files: { status: string; assertionResults: ReturnType<typeof vitestTest>[] }[]) => ({
  testResults: files,
});
const playwright = (...tests: { status: string; expectedStatus: string }[]) => {
  const of = (wanted: string) => tests.filter(({ status }) => status === wanted).length;
  const stats = { expected: of('expected'), unexpected: of('unexpected'), flaky: of('flaky'), skipped: of('skipped') };
  const specs = tests.map((test) => ({ tests: [test] }));
  return { stats, suites: [{ specs: specs.slice(0, 1), suites: [{ specs: specs.slice(1) }] }] };
};
const passed = { status: 'expected', expectedStatus: 'passed' };
const failed = { status: 'unexpected', expectedStatus: 'passed' };

describe('The count of tests', () => {
  test('comes from the reports of Vitest and of Playwright', () => {
    const files = [
      { status: 'passed', assertionResults: [vitestTest('passed'), vitestTest('skipped')] },
      { status: 'failed', assertionResults: [vitestTest('passed'), vitestTest('failed')] },
    ];
    expect(countTests(vitest(...files), false)).toEqual({ passed: 2, failed: 1, skipped: 1 });
    const skipped = { status: 'skipped', expectedStatus: 'skipped' };
    expect(countTests(playwright(passed, failed, skipped), false)).toEqual({ passed: 1, failed: 1, skipped: 1 });
  });

  test('counts a file that did not load, or whose hooks failed, as a failed test', () => {
    expect(countTests(vitest({ status: 'failed', assertionResults: [] }), false).failed).toBe(1);
    const hook = { status: 'failed', assertionResults: [vitestTest('passed')] };
    expect(countTests(vitest(hook), false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('counts a test that passed only on a second try as failed', () => {
    expect(countTests(playwright(passed, { status: 'flaky', expectedStatus: 'passed' }), true).failed).toBe(1);
  });

  test('counts a test that never ran as failed', () => {
    const cutOff = { status: 'skipped', expectedStatus: 'passed' };
    expect(countTests(playwright(passed, cutOff), true)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    const file = { status: 'passed', assertionResults: [vitestTest('passed'), vitestTest('pending')] };
    expect(countTests(vitest(file), true)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('leaves out what the filter left out', () => {
    const file = { status: 'passed', assertionResults: [vitestTest('passed', ['everyday']), vitestTest('skipped')] };
    expect(countTests(vitest(file), true, 'everyday')).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });

  test('is never clean if the runner failed', () => {
    expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countTests(playwright(passed), false).failed).toBe(1);
  });
});
