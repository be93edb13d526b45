import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { hangTimeoutMs, testTimeoutMs } from './tests/hang-timeout.ts';

// Behind UTC, and not by whole hours: code that uses the machine's time zone by mistake fails. Tests can't set it,
// because they run in threads.
process.env.TZ = 'America/St_Johns';

// Set by `npm test`, which counts the tests of all runners.
const report = process.env.TEST_REPORT;

const timeoutMs = {
  testTimeout: testTimeoutMs,
  hookTimeout: testTimeoutMs,
  expect: { poll: { timeout: hangTimeoutMs } },
};
// With shared modules, the mocks in these files would leak into other files.
const mocking = ['tests/unit/entrypoints/background/{extension-update,job-watchdog}.test.ts'];

export default defineConfig({
  test: {
    // Vitest's default leaves one core free, which is half of a two-core machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        plugins: [WxtVitest(), preact()],
        test: {
          ...timeoutMs,
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: mocking,
          // Reloading the same modules for each file would take half as long as the tests.
          pool: 'threads',
          isolate: false,
          setupFiles: 'tests/unit/leave-nothing.ts',
        },
      },
      {
        plugins: [WxtVitest()],
        test: { ...timeoutMs, name: 'unit-mocking', include: mocking, pool: 'threads' },
      },
      {
        test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: testTimeoutMs },
      },
      {
        // Uses Puppeteer: Playwright's protocol can't load extensions into Firefox.
        test: {
          name: 'firefox',
          include: ['tests/e2e/firefox/**/*.test.ts'],
          testTimeout: testTimeoutMs,
          hookTimeout: testTimeoutMs,
          expect: { poll: { timeout: hangTimeoutMs } },
          tags: [{ name: 'everyday', description: 'Runs in `npm test`; the others run in `npm run test:all`.' }],
          // Each runs a browser.
          maxWorkers: 2,
        },
      },
    ],
  },
});
