import { afterAll, vi } from 'vitest';

// The files of a worker share its globals, so each must restore what it replaced.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
