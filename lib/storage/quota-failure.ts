import { ExpectedFailure } from '../model/failure';

/** Free bytes to wait for when the need is unknown. A page of a list and its records fit many times. */
export const bytesToWaitFor = 16 * 1024 * 1024;

export const isDiskFull = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'QuotaExceededError';

/** Turns the browser's disk-full error into no-room with the needed bytes. Returns other errors unchanged. */
export function toQuotaFailure(thrown: unknown, bytes: number): unknown {
  return isDiskFull(thrown) ? new ExpectedFailure('no-room', String(bytes)) : thrown;
}
