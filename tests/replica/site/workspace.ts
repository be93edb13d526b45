import { siteLists } from '../../../lib/model/item';
import type { Account } from '../account';
import { apiError, type Reply } from '../http/reply';

export type Workspace = 'open' | 'refused';

/** UNPROVEN: the form of such an id (sora-api §9.14). */
export const workspaceId = 'ws-11111111-2222-4333-8444-555555555555';

/** UNPROVEN: all of it. Nobody has reported how a workspace's lists respond (sora-api §9.14). */
export function refusalOf(workspace: Workspace | null, account: Account, source: string): Reply | null {
  if (workspace !== 'refused' || !siteLists.some((each) => each === source)) return null;
  return apiError(403, `Not available in workspace ${account.workspaceId}.`, 'workspace_not_supported');
}
