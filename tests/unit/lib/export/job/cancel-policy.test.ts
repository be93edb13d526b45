import { describe, expect, test } from 'vitest';
import { decideCancel } from '../../../../../lib/export/job/cancel-policy';

const running = { cause: null, cancelled: false, cancelRequested: false };
const stuck = { ...running, cause: { code: 'folder-gone' as const, detail: null } };
const packed = [{ last: false }, { last: true }];

describe('Cancel', () => {
  test('ends a job with what is saved so far while downloads are left', () => {
    expect(decideCancel(running, [{ last: false }])).toEqual({
      abandon: false,
      changes: { state: 'running', cause: null, cancelRequested: true, cancelled: true },
    });
  });

  test('lets a packed archive be delivered, which then does not count as canceled', () => {
    const { abandon, changes } = decideCancel(running, packed);
    expect({ abandon, cancelled: changes.cancelled }).toEqual({ abandon: false, cancelled: false });
  });

  test('gives up a packed archive that cannot be delivered', () => {
    expect(decideCancel(stuck, packed).abandon).toBe(true);
  });

  test('does not give up files that are still to be downloaded if the destination is unavailable', () => {
    expect(decideCancel(stuck, [{ last: false }]).abandon).toBe(false);
  });

  test('gives up what has not been delivered when it comes a second time', () => {
    const { abandon, changes } = decideCancel({ ...running, cancelRequested: true }, packed);
    expect({ abandon, cancelled: changes.cancelled }).toEqual({ abandon: true, cancelled: true });
  });
});
