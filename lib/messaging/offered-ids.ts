import type { Clock } from '../model/ports';
import { offerBatches, takeBatches } from './offer-channel';

/** Ids that one message may name, and one batch. A repair of a large library names more. */
export const maxIdsAtOnce = 50_000;

/** Ids in a message: as they are, or as the name of an offer where they are too many for one message. */
export type MessageIds = string[] | { offer: string; count: number };

export type SendIds = <T>(ids: string[], send: (ids: MessageIds) => Promise<T>) => Promise<T>;

/** Sends ids, by batches where they are too many for one message. Works in our own pages. Throws what `send` throws. */
export const sendIds: SendIds = async (ids, send) => {
  if (ids.length <= maxIdsAtOnce) return send(ids);
  const answered = new AbortController();
  const offer = crypto.randomUUID();
  offerBatches(offer, ids, maxIdsAtOnce, answered.signal);
  try {
    return await send({ offer, count: ids.length });
  } finally {
    answered.abort();
  }
};

/** Takes the ids of a message. Throws not-there when the page that sent it doesn't respond. */
export async function takeIds(ids: MessageIds, clock: Clock): Promise<string[]> {
  return Array.isArray(ids) ? ids : takeBatches(ids.offer, ids.count, clock);
}
