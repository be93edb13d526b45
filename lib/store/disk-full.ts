import { ExpectedFailure } from '../errors';

/** Says no-room where the browser says that the disk is full, for something that needs so many bytes; else what was thrown. */
export function diskFullOr(thrown: unknown, bytes: number): unknown {
  const isFull = thrown instanceof DOMException && thrown.name === 'QuotaExceededError';
  return isFull ? new ExpectedFailure('no-room', String(bytes)) : thrown;
}
