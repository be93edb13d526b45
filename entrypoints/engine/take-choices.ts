import type { Body } from '../../lib/messaging/messages';
import { takeIds } from '../../lib/messaging/offered-ids';
import type { Choices } from '../../lib/model/job';
import type { Clock } from '../../lib/model/ports';

/**
 * The choices in a message, with all IDs they refer to. Throws not-there if the page that has the IDs doesn't respond.
 */
export async function takeChoices({ scope, ...choices }: Body<'engine', 'start'>, clock: Clock): Promise<Choices> {
  if (scope?.type !== 'items' && scope?.type !== 'repair') return { ...choices, scope };
  return { ...choices, scope: { type: scope.type, ids: await takeIds(scope.ids, clock) } };
}
