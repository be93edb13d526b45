import { toFailure } from '../../lib/errors';
import type { Overview } from '../../lib/messaging/messages';
import { askEngine } from './engine';
import { storedSnapshot } from './stored';

/** How things stand. While a run is on the site is not asked who is there: the run knows. */
export async function overview(): Promise<Overview> {
  const snapshot = await storedSnapshot();
  if (snapshot !== null && snapshot.state !== 'done') return { snapshot, account: snapshot.account, trouble: null };
  try {
    return { snapshot, account: await askEngine('who-is-there', {}), trouble: null };
  } catch (error) {
    return { snapshot, account: null, trouble: toFailure(error) };
  }
}
