import { defineConfig } from '@playwright/test';
import { hangTimeoutMs, testTimeoutMs } from './tests/hang-timeout';

// Set by `npm test`, which counts the tests of all runners.
const report = process.env.TEST_REPORT;

export default defineConfig({
  testDir: 'tests/e2e/chromium',
  outputDir: 'test-results/chromium',
  forbidOnly: process.env.CI !== undefined,
  // Each test has its own browser, replica and profile, and mostly waits.
  workers: 2,
  timeout: testTimeoutMs,
  expect: { timeout: hangTimeoutMs },
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
});
