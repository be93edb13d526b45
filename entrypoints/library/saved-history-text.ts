import { withTimeout } from '../../lib/async/timeout';
import { clock } from '../../lib/browser/system-clock';
import { historyText } from '../../lib/import/history-file';
import { ExpectedFailure } from '../../lib/model/failure';
import type { Account } from '../../lib/model/item';
import { openDatabase } from '../../lib/storage/database';
import { readHistory } from '../../lib/storage/history/already-saved-items';

/** Milliseconds that the store may take for some 200,000 rows. */
const timeoutMs = 100_000;

const noAnswer = () => new ExpectedFailure('store-broken', 'no answer');

/**
 * What an account has saved, as the text of a file for another computer. It's read here because it may be larger than a
 * message can be. Throws what `openDatabase` throws, and store-broken if there's no response.
 */
export async function savedHistoryText({ id, username }: Account): Promise<string> {
  const database = await openDatabase();
  try {
    const saved = await withTimeout(timeoutMs, clock, () => readHistory(database, id), { late: noAnswer });
    return historyText({ id, username }, saved, clock.now());
  } finally {
    database.close();
  }
}
