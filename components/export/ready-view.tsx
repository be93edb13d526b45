import type { ComponentChildren } from 'preact';
import type { Account } from '../../lib/model/item';
import type { Snapshot } from '../../lib/model/job';
import { PickingControls, PickingStart, type PickingView } from '../selection/selection-controls';
import { Owner } from '../shared/account-label';
import { ActionButton } from '../shared/action-button';
import { isSameAccount } from '../shared/same-account';
import { Choices } from './export-options';
import { LastExport } from './last-export';
import type { ViewActions } from './view-state';

/** What is known before an export starts: in words of a page's own, and whether anything was saved before. */
export type Foretold = { view: ComponentChildren; hasHistory: boolean };

type Props = {
  account: Account;
  last: Snapshot | null;
  actions: ViewActions;
  /** Of cards on the site's page, where there is one. */
  picking: PickingView | null;
  /** Null on the site's page, which is kept light. */
  foretold: Foretold | null;
};

/** Nothing runs: what the last run left, whose library it is, and the button that starts. */
export function ReadyView({ account, last, actions, picking, foretold }: Props) {
  const hasEarlier = (last !== null && isSameAccount(account, last.account)) || foretold?.hasHistory === true;
  if (picking?.active) return <PickingControls picking={picking} />;
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
      {foretold?.view}
      {picking !== null && <PickingStart picking={picking} />}
      <Choices hasEarlier={hasEarlier} actions={actions} />
    </>
  );
}
