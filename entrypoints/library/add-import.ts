import type { AddedSource } from '../../components/already-saved/already-saved-state';
import { sendMessage } from '../../lib/messaging/message-channel';
import { maxSavedElsewhere } from '../../lib/messaging/messages';
import type { ImportSource } from '../../lib/model/saved-history';

/** The maximum length of a stored name. */
const longestName = 300;

/**
 * Stores the items for the account that the source names, or else for the signed-in one. Throws no-room and what
 * `sendMessage` throws.
 */
export async function addImport(importSource: ImportSource, signedIn: string): Promise<AddedSource> {
  const { kind, madeAt, has, absent } = importSource;
  const account = importSource.account ?? signedIn;
  const name = importSource.name.slice(0, longestName);
  for (let from = 0; from < has.length; from += maxSavedElsewhere)
    await sendMessage('background', 'add-import', {
      account,
      kind,
      name,
      madeAt,
      has: has.slice(from, from + maxSavedElsewhere),
    });
  return { name, count: has.length, absent, ofOther: account !== signedIn };
}
