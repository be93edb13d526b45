import { ExpectedFailure } from '../model/failure';

/** Free bytes to wait for where it is not known how many are needed: a page of a list and its records fit many times. */
export const bytesToWaitFor = 16 * 1024 * 1024;

export const isDiskFull = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'QuotaExceededError';

/** Says no-room where the browser says that the disk is full, for something that needs so many bytes; else what was thrown. */
export function toQuotaFailure(thrown: unknown, bytes: number): unknown {
  return isDiskFull(thrown) ? new ExpectedFailure('no-room', String(bytes)) : thrown;
}
