import { expect, test, vi } from 'vitest';
import { isoOf } from '../../../../../lib/import/sources/site-record';

test('A time without a zone is UTC, wherever the computer is', () => {
  // The zone of a test's process can't be changed, so this looks at what is parsed.
  const parse = vi.spyOn(Date, 'parse');
  expect(isoOf('2025-11-01T10:41:00.123456')).toBe('2025-11-01T10:41:00.123Z');
  expect(parse).toHaveBeenLastCalledWith('2025-11-01T10:41:00.123456Z');
  expect(isoOf('2025-11-01 10:41:00')).toBe('2025-11-01T10:41:00.000Z');
  expect(parse).toHaveBeenLastCalledWith('2025-11-01 10:41:00Z');
  expect(isoOf('2025-11-01T10:41:00+02:00')).toBe('2025-11-01T08:41:00.000Z');
  expect(isoOf('2025-11-01')).toBe('2025-11-01T00:00:00.000Z');
  expect(isoOf('soon')).toBeNull();
  parse.mockRestore();
});
