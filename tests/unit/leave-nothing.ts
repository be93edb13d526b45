import { afterAll, vi } from 'vitest';

// The files of a worker share its globals: what one has put in their place, none after it finds.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
