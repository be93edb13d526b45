/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Reads the JSON report of Vitest or Playwright. A test file that did not even load counts as one failed test, and so
 * does a runner that ended badly without naming a failed test.
 * @param {unknown} report what the file holds; undefined when the runner wrote none
 * @param {boolean} ok whether the runner ended well
 * @returns {Counts}
 */
export function countTests(report, ok) {
  const counts = readVitest(report) ?? readPlaywright(report) ?? { passed: 0, failed: 0, skipped: 0 };
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {any} report */
function readVitest(report) {
  if (!Array.isArray(report?.testResults)) return undefined;
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {any} report */
function readPlaywright(report) {
  if (report?.stats === undefined) return undefined;
  const { expected, flaky, unexpected, skipped } = report.stats;
  // A test that fails and passes on the next try is a failure: nothing here may depend on luck.
  return { passed: expected, failed: unexpected + flaky, skipped };
}
