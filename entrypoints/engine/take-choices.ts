import type { Body } from '../../lib/messaging/messages';
import { takeIds } from '../../lib/messaging/offered-ids';
import type { Choices } from '../../lib/model/job';
import type { Clock } from '../../lib/model/ports';

/** The choices of a message, with all ids that they name. Throws not-there when the page that has them doesn't respond. */
export async function takeChoices({ scope, ...choices }: Body<'engine', 'start'>, clock: Clock): Promise<Choices> {
  if (scope?.type !== 'items' && scope?.type !== 'repair') return { ...choices, scope };
  return { ...choices, scope: { type: scope.type, ids: await takeIds(scope.ids, clock) } };
}
