import { describe, expect, test } from 'vitest';
import { countTests } from '../../../scripts/test-report.mjs';

const vitest = {
  numPassedTests: 10,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 0,
  testResults: [{ status: 'failed', assertionResults: [{}] }],
};
const playwright = { stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 1 } };

describe('The count of tests', () => {
  test('comes from the reports of Vitest and of Playwright', () => {
    expect(countTests(vitest, false)).toEqual({ passed: 10, failed: 1, skipped: 2 });
    expect(countTests(playwright, false)).toEqual({ passed: 4, failed: 1, skipped: 1 });
  });

  test('has a file that did not load as a failed test', () => {
    const broken = { ...vitest, testResults: [...vitest.testResults, { status: 'failed', assertionResults: [] }] };
    expect(countTests(broken, false).failed).toBe(2);
  });

  test('has a test that passed only on a second try as failed', () => {
    expect(countTests({ stats: { ...playwright.stats, flaky: 2 } }, true).failed).toBe(3);
  });

  test('is never clean when the runner ended badly', () => {
    expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countTests({ ...vitest, numFailedTests: 0 }, false).failed).toBe(1);
  });
});
