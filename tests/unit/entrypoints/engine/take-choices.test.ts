import { expect, test } from 'vitest';
import { takeChoices } from '../../../../entrypoints/engine/take-choices';
import { maxIdsAtOnce, sendIds } from '../../../../lib/messaging/offered-ids';
import { createFakeClock } from '../../lib/export/harness/fake-clock';

const clock = createFakeClock();
const many = Array.from({ length: maxIdsAtOnce + 1 }, (_, n) => `gen_${n}`);

test.each(['items', 'repair'] as const)(
  'An export of more %s than fit into one message includes all of them',
  async (type) => {
    const choices = await sendIds(many, (ids) => takeChoices({ scope: { type, ids }, account: 'user-0001' }, clock));
    expect(choices).toEqual({ scope: { type, ids: many }, account: 'user-0001' });
  },
);

test('Other choices stay as they are', async () => {
  expect(await takeChoices({ scope: { type: 'new' }, others: true }, clock)).toEqual({
    scope: { type: 'new' },
    others: true,
  });
  expect(await takeChoices({}, clock)).toEqual({});
});
