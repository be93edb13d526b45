import type { ComponentChildren } from 'preact';
import type { Account } from '../../lib/model/item';
import type { Snapshot } from '../../lib/model/job';
import { SelectionControls, SelectionStart, type SelectionState } from '../selection/selection-controls';
import { AccountLabel } from '../shared/account-label';
import { ActionButton } from '../shared/buttons/action-button';
import { isSameAccount } from '../shared/same-account';
import { ExportOptions } from './export-options';
import { LastExport } from './last-export';
import type { ViewActions } from './view-state';

/** The estimate before an export starts, rendered by the page, and whether anything was saved before. */
export type EstimateProps = { view: ComponentChildren; hasHistory: boolean };

type Props = {
  account: Account;
  last: Snapshot | null;
  actions: ViewActions;
  /** The selection of cards on the site's page, if there is one. */
  selection: SelectionState | null;
  /** Null on the site's page, where the bar stays small. */
  estimate: EstimateProps | null;
};

/** Nothing is running: the last run's result, the account, and the start button. */
export function ReadyView({ account, last, actions, selection, estimate }: Props) {
  const hasPastExports = (last !== null && isSameAccount(account, last.account)) || estimate?.hasHistory === true;
  if (selection?.active) return <SelectionControls selection={selection} />;
  return (
    <>
      {last !== null && (
        <div class="report">
          <LastExport last={last} account={account} actions={actions} />
        </div>
      )}
      <div class="start">
        <AccountLabel account={account} />
        <ActionButton action="exportAll" actions={actions} />
      </div>
      {estimate?.view}
      {selection !== null && <SelectionStart selection={selection} />}
      <ExportOptions hasPastExports={hasPastExports} actions={actions} />
    </>
  );
}
