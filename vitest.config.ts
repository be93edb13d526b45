import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// Set by `npm test`, which counts the tests of all runners.
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    // One core less than there are is what Vitest takes by itself: half a machine of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Properties are tried on hundreds of samples, which a busy machine takes its time for.
          testTimeout: 30_000,
        },
      },
      {
        test: { name: 'built', include: ['tests/built/**/*.test.ts'] },
      },
      {
        // Puppeteer drives it: Playwright's protocol does not load extensions into Firefox.
        test: {
          name: 'firefox',
          include: ['tests/e2e/firefox/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // Each runs a browser.
          maxWorkers: 2,
        },
      },
    ],
  },
});
