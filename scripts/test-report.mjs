/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Reads the JSON report of Vitest or Playwright. Also counts as failed: a test file that didn't load, a test that
 * should have run and didn't (because a hook failed, or the runner was stopped), and a runner that failed without
 * naming a failed test.
 * @param {unknown} report the content of the file; undefined if the runner wrote none
 * @param {boolean} ok whether the runner succeeded
 * @param {string} [tag] the requested tag: Vitest reports tests without it as skipped
 * @returns {Counts}
 */
export function countTests(report, ok, tag) {
  const counts = readVitest(report, tag) ?? readPlaywright(report) ?? { passed: 0, failed: 0, skipped: 0 };
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {any} report
 * @param {string | undefined} tag
 */
function readVitest(report, tag) {
  if (!Array.isArray(report?.testResults)) return undefined;
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults: tests } of report.testResults) {
    const wanted = tests.filter((/** @type {any} */ test) => tag === undefined || test.tags.includes(tag));
    for (const test of wanted) counts[vitestOutcome(test.status)] += 1;
    if (status === 'failed' && !tests.some((/** @type {any} */ test) => test.status === 'failed')) counts.failed += 1;
  }
  return counts;
}

/**
 * @param {string} status
 * @returns {keyof Counts}
 */
function vitestOutcome(status) {
  if (status === 'passed') return 'passed';
  return status === 'skipped' || status === 'todo' ? 'skipped' : 'failed';
}

/** @param {any} report */
function readPlaywright(report) {
  if (report?.stats === undefined) return undefined;
  const { expected, flaky, unexpected, skipped } = report.stats;
  const tests = report.suites.flatMap(testsIn);
  const left = tests.filter(
    (/** @type {any} */ test) => test.status === 'skipped' && test.expectedStatus !== 'skipped',
  );
  // A test that fails and then passes on a retry is a failure: nothing here may depend on luck.
  return { passed: expected, failed: unexpected + flaky + left.length, skipped: skipped - left.length };
}

/**
 * @param {any} suite
 * @returns {any[]}
 */
function testsIn({ suites = [], specs = [] }) {
  return [...suites.flatMap(testsIn), ...specs.flatMap((/** @type {any} */ spec) => spec.tests)];
}
