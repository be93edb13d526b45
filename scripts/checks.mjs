import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { captureScript } from './run.mjs';
import { countTests } from './test-report.mjs';

/**
 * One check of `npm test`. `script`: its name in package.json, which also runs it alone. `filter`: its option for a
 * tag, if only some of its tests are everyday tests. `report`: its tests are counted; any other check counts as one
 * test. `needs`: the script that has to succeed before.
 * @typedef {{ name: string, script: string, filter?: string, report?: boolean, needs?: string }} Check
 */

/** The tag of the tests that `npm test` runs; `npm run test:all` also runs the others. */
const everyday = 'everyday';

/** @type {Check[]} */
export const checks = [
  { name: 'types', script: 'check:types' },
  { name: 'style', script: 'check:style' },
  { name: 'unused code', script: 'check:unused' },
  { name: 'unit tests', script: 'test:unit', report: true },
  { name: 'build for Chrome', script: 'build' },
  { name: 'build for Edge', script: 'build:edge' },
  { name: 'build for Firefox', script: 'build:firefox' },
  { name: 'rules of the Firefox add-on store', script: 'check:firefox', needs: 'build:firefox' },
  { name: 'tests of the builds', script: 'test:built', report: true, needs: 'build:edge' },
  {
    name: 'end to end in Chromium',
    script: 'test:e2e',
    filter: '--grep',
    report: true,
    needs: 'build',
  },
  {
    name: 'end to end in Firefox',
    script: 'test:firefox',
    filter: '--tags-filter',
    report: true,
    needs: 'build:firefox',
  },
];

/**
 * @typedef {import('./test-report.mjs').Counts} Counts
 * @typedef {{ check: Check, counts: Counts, seconds: number, note: string }} Result
 */

const reports = 'test-results';

/**
 * Runs one check. Its output is shown if it fails.
 * @param {Check} check
 * @param {{ all: boolean }} options whether to run all tests instead of the everyday ones
 * @returns {Promise<Result>}
 */
export async function runCheck(check, { all }) {
  const started = performance.now();
  const filter = all ? undefined : check.filter;
  const args = filter ? [filter, everyday] : [];
  const path = `${reports}/${check.script.replace(':', '-')}.json`;
  rmSync(path, { force: true });
  mkdirSync(reports, { recursive: true });

  process.stdout.write(`${check.name} … `);
  const { ok, output } = await captureScript(check.script, args, check.report ? { TEST_REPORT: path } : {});
  const seconds = (performance.now() - started) / 1000;
  console.log(`${ok ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`);
  const alone = ['npm run', check.script, ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  if (!ok) console.log(`${output.trim()}\n\nRun it alone: ${alone}\n`);

  const counts = check.report
    ? countTests(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined, ok, filter && everyday)
    : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  return { check, counts, seconds, note: counts.skipped > 0 ? `${counts.skipped} SKIPPED` : '' };
}

/**
 * A check that can't run.
 * @param {Check} check
 * @param {{ reason: string, failed: boolean }} why
 * @returns {Result}
 */
export function notRun(check, { reason, failed }) {
  console.log(`${check.name} … ${failed ? 'FAILED' : 'SKIPPED'}: ${reason}`);
  return {
    check,
    counts: { passed: 0, failed: failed ? 1 : 0, skipped: failed ? 0 : 1 },
    seconds: 0,
    note: failed ? reason : `SKIPPED: ${reason}`,
  };
}

/**
 * The table at the end.
 * @param {Result[]} results
 */
export function summary(results) {
  const width = Math.max(...results.map(({ check }) => check.name.length));
  return results
    .map(({ check, counts, seconds, note }) => {
      const numbers = `${counts.passed} passed`.padStart(12) + `${counts.failed} failed`.padStart(12);
      return `${check.name.padEnd(width)}${numbers}${`${seconds.toFixed(1)} s`.padStart(10)}  ${note}`.trimEnd();
    })
    .join('\n');
}
