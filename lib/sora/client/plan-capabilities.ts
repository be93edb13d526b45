import * as v from 'valibot';
import type { Account } from '../../model/item';
import { flag, part } from '../records/schema-helpers';
import type { SendRequest } from './client';

/**
 * Whether the account's plan allows Sora 1 videos without a watermark (sora-api §4.5). Throws what `SendRequest`
 * throws.
 */
export type PlanCapabilities = (account: Account, signal: AbortSignal) => Promise<boolean>;

export const parametersPath = '/backend/parameters';
const entries = { can_download_without_watermark: flag };
const schema = part({ ...entries, capabilities: part(entries) });

/**
 * Asks once per account. A refusal means no. A temporary failure (a busy site, an expired token) means no this time.
 */
export function createPlanCapabilities(request: SendRequest): PlanCapabilities {
  const known = new Map<string, boolean>();
  return async (account, signal) => {
    // Each of a user's accounts has its own plan.
    const key = `${account.id} ${account.space ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { outcome } = await request(parametersPath, account, signal);
    if (
      outcome.failure !== null &&
      ['site-busy', 'signed-out', 'token-ended', 'site-refused'].includes(outcome.failure.code)
    )
      return false;
    const reported = outcome.failure === null ? v.parse(schema, outcome.body) : null;
    const capabilities =
      (reported?.can_download_without_watermark || reported?.capabilities?.can_download_without_watermark) ?? false;
    known.set(key, capabilities);
    return capabilities;
  };
}
