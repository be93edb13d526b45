import type { HaveResult } from '../../components/already-saved/already-saved-state';
import type { Earlier } from '../../lib/import/import-source';
import { ask } from '../../lib/messaging/message-channel';
import { mostHad } from '../../lib/messaging/messages';

/** As much of a name as is kept. */
const longestName = 300;

/** Remembers what was found, for the account that it tells of, else for the one that is signed in. Throws no-room and what `ask` throws. */
export async function addEarlier(earlier: Earlier, signedIn: string): Promise<HaveResult> {
  const { kind, madeAt, has, absent } = earlier;
  const account = earlier.account ?? signedIn;
  const name = earlier.name.slice(0, longestName);
  for (let from = 0; from < has.length; from += mostHad)
    await ask('add-import', { account, kind, name, madeAt, has: has.slice(from, from + mostHad) });
  return { name, count: has.length, absent, ofOther: account !== signedIn };
}
