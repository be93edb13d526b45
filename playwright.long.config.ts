import { defineConfig } from '@playwright/test';
import { hangTimeoutMs } from './tests/hang-timeout';

/** Tests that take minutes and gigabytes: `npm run test:long`. They aren't part of everyday runs. */
export default defineConfig({
  testDir: 'tests/long',
  outputDir: 'test-results/long',
  forbidOnly: process.env.CI !== undefined,
  workers: 1,
  timeout: 60 * 60_000,
  expect: { timeout: hangTimeoutMs },
  reporter: 'list',
});
