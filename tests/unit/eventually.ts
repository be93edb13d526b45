import { vi } from 'vitest';
import { hangTimeoutMs } from '../hang-timeout';

/**
 * Repeats a check until it no longer throws. Vitest's `vi.waitFor` gives up after a second, which a busy machine
 * exceeds.
 */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: hangTimeoutMs, interval: 5 });
