import type { Snapshot } from '../lib/export/job';
import type { Account } from '../lib/sora/item';
import { ActionButton } from './action-button';
import { Choices } from './choices';
import { LastExport } from './last-export';
import { Owner } from './owner';
import type { ViewActions } from './view-state';

type Props = { account: Account; last: Snapshot | null; actions: ViewActions };

/** Nothing runs: what the last run left, whose library it is, and the button that starts. */
export function ReadyView({ account, last, actions }: Props) {
  return (
    <>
      {last !== null && (
        <div class="report">
          <LastExport last={last} account={account} actions={actions} />
        </div>
      )}
      <div class="start">
        <Owner account={account} />
        <ActionButton action="exportAll" actions={actions} />
      </div>
      <Choices hasEarlier={last?.account.id === account.id} actions={actions} />
    </>
  );
}
