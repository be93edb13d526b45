import { defineConfig } from '@playwright/test';

// Set by `npm test`, which counts the tests of all runners.
const report = process.env.TEST_REPORT;

export default defineConfig({
  testDir: 'tests/e2e/chromium',
  outputDir: 'test-results/chromium',
  forbidOnly: process.env.CI !== undefined,
  // Each test has a browser, a replica and a profile of its own, and mostly waits.
  workers: 2,
  timeout: 90_000,
  // A run on a busy machine takes its time; what never comes still fails.
  expect: { timeout: 15_000 },
  globalTimeout: 12 * 60_000,
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
});
