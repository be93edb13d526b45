import { expect, test } from 'vitest';
import { createBufferPool } from '../../../../../lib/media/receive/buffer-pool';

const megabyte = 1024 * 1024;

test('A returned buffer is reused for about the same size', () => {
  const memory = createBufferPool(10 * megabyte);
  const { buffer, end } = memory.take(4 * megabyte);
  end(buffer);
  expect(memory.take(3 * megabyte).buffer).toBe(buffer);
});

test('A buffer is not reused for a much smaller size, or twice at once', () => {
  const memory = createBufferPool(10 * megabyte);
  const { buffer, end } = memory.take(4 * megabyte);
  end(buffer);
  end(buffer);
  expect(memory.take(megabyte).buffer.byteLength).toBeLessThan(2 * megabyte);
  expect(memory.take(4 * megabyte).buffer).toBe(buffer);
  expect(memory.take(4 * megabyte).buffer).not.toBe(buffer);
});

test('A returned buffer is freed at once if its memory is needed', () => {
  const memory = createBufferPool(10 * megabyte);
  const leases = [memory.take(4 * megabyte), memory.take(4 * megabyte)];
  for (const { buffer, end } of leases) end(buffer);
  const { buffer } = memory.take(9 * megabyte);
  expect(buffer.byteLength).toBe(9 * megabyte);
  expect(leases.map(({ buffer }) => buffer.byteLength)).toEqual([0, 0]);
});

test('A buffer that a broken stream kept is not reused, and its room is freed', () => {
  const memory = createBufferPool(10 * megabyte);
  const { buffer, end } = memory.take(8 * megabyte);
  structuredClone(buffer, { transfer: [buffer] });
  end(buffer);
  const next = memory.take(8 * megabyte);
  expect(next.buffer.byteLength).toBe(8 * megabyte);
  next.end(next.buffer);
  expect(memory.take(8 * megabyte).buffer).toBe(next.buffer);
});
