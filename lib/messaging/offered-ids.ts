import type { Clock } from '../model/ports';
import { offerBatches, takeBatches } from './offer-channel';

/** The maximum number of IDs in a message, and in a batch. Repairing a large library may need more. */
export const maxIdsAtOnce = 50_000;

/** IDs in a message: the IDs themselves, or the name of an offer if they're too many for one message. */
export type MessageIds = string[] | { offer: string; count: number };

export type SendIds = <T>(ids: string[], send: (ids: MessageIds) => Promise<T>) => Promise<T>;

/** Sends IDs, in batches if they're too many for one message. For our own pages. Throws what `send` throws. */
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

/** Takes the IDs of a message. Throws not-there if the page that sent it doesn't respond. */
export async function takeIds(ids: MessageIds, clock: Clock): Promise<string[]> {
  return Array.isArray(ids) ? ids : takeBatches(ids.offer, ids.count, clock);
}
