import { describe, expect, it } from 'vitest';
import { type MessageIds, maxIdsAtOnce, sendIds, takeIds } from '../../../../lib/messaging/offered-ids';
import { createFakeClock } from '../export/harness/fake-clock';

const idsOf = (count: number) => Array.from({ length: count }, (_, n) => `gen_${n}`);
const clock = createFakeClock();

/** Sends ids like a page, and receives them like the engine. */
async function sent(ids: string[]) {
  const bodies: MessageIds[] = [];
  const taken = await sendIds(ids, (body) => {
    bodies.push(body);
    return takeIds(body, clock);
  });
  return { body: bodies[0], taken };
}

describe('The ids of a message', () => {
  it('are in it if they are few', async () => {
    const ids = idsOf(3);
    expect(await sent(ids)).toEqual({ body: ids, taken: ids });
    expect((await sent(idsOf(maxIdsAtOnce))).body).toHaveLength(maxIdsAtOnce);
  });

  it('come in batches if they do not fit into one message', async () => {
    const ids = idsOf(230_000);
    const { body, taken } = await sent(ids);
    expect(body).toEqual({ offer: expect.any(String), count: 230_000 });
    expect(JSON.stringify(body).length).toBeLessThan(100);
    expect(taken).toEqual(ids);
  });

  it('are offered until the message is answered, and no longer', async () => {
    let offered: MessageIds = [];
    await sendIds(idsOf(maxIdsAtOnce + 1), async (body) => {
      offered = body;
    });
    const late = createFakeClock();
    late.run();
    await expect(takeIds(offered, late)).rejects.toThrow('not-there');
  });
});
