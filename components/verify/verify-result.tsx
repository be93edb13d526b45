import type { Verified } from '../../lib/archive/verify/verify-files';
import { useText } from '../shared/text-context';
import { DamagedFileList } from './damaged-file-list';
import { ReportCard } from './report-card';
import type { Repair, VerifyActions, VerifyProps } from './verify-state';

type Props = {
  verified: Verified;
  repairs: Readonly<Record<number, Repair>>;
  folderOf: VerifyProps['folderOf'];
  actions: VerifyActions;
};

/** The result: a card for each export, and the chosen files that belong to none. */
export function VerifyResult({ verified, repairs, folderOf, actions }: Props) {
  const text = useText();
  const { reports, unreadable, unrelated } = verified;
  return (
    <>
      {unreadable.map(({ zip, fault }) => (
        <p key={zip} class="verify-unreadable">
          {text.t(`verify.unreadable.${fault}`, { zip })}
        </p>
      ))}
      {reports.length === 0 && <p>{text.t('verify.nothing-todo')}</p>}
      {reports.map((report, index) => (
        // Two exports may have the same name, and their order never changes.
        <ReportCard
          key={index}
          report={report}
          isOnly={reports.length === 1}
          folder={folderOf(report)}
          repair={repairs[index]}
          onRepair={() => actions.repair(index)}
        />
      ))}
      <DamagedFileList
        summary={text.t('verify.strangers', { count: unrelated.length })}
        files={unrelated.map((path) => ({ path, note: null }))}
      />
      <div class="buttons">
        <button type="button" class="button button-plain" onClick={actions.again}>
          {text.t('verify.again')}
        </button>
      </div>
    </>
  );
}
