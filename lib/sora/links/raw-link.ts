import * as v from 'valibot';
import type { Link } from '../../model/item';
import type { Reply } from '../client/client';
import { linksIn } from '../records/merge-links';
import { httpsUrl } from '../records/schema-helpers';

const schema = v.object({ url: httpsUrl });

/**
 * The link to a video's file without a watermark, which the site provides one at a time (sora-api §2.1, §4.5); null if
 * there's none. Throws failures that concern more than this file.
 */
export async function requestRawLink(id: string, request: (path: string) => Promise<Reply>): Promise<Link | null> {
  const { outcome } = await request(`/backend/generations/${encodeURIComponent(id)}/raw`);
  if (outcome.failure === null) {
    const { success, output } = v.safeParse(schema, outcome.body);
    return success ? (linksIn([['raw', output.url]])[0] ?? null) : null;
  }
  if (['not-found', 'no-access', 'workspace-refused', 'site-changed'].includes(outcome.failure.code)) return null;
  throw outcome.failure;
}
