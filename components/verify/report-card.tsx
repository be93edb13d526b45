import type { ExportReport } from '../../lib/archive/verify/verify-export';
import { useText } from '../shared/text-context';
import { DamagedFileList } from './damaged-file-list';
import { RepairOffer } from './repair-offer';
import { ResultMark } from './result-mark';
import type { Repair } from './verify-state';
import { partNames, resultOf, resultText } from './verify-text';

type Props = {
  report: ExportReport;
  /** Whether it's the only one. Then the status has already said the result. */
  isOnly: boolean;
  /** The export folder, if this export may be in it. */
  folder: string | null;
  repair: Repair | undefined;
  onRepair: () => void;
};

/** The report on one export: the result, what to do, and each damaged, missing or unexpected file. */
export function ReportCard({ report, isOnly, folder, repair, onRepair }: Props) {
  const text = useText();
  const { name, damaged, changed, missing, unexpected, parts, against, repairPlan } = report;
  const result = resultOf(report);
  const zipWords = (zip: string | null) =>
    zip === null ? [] : [text.t('verify.in-zip', { zip: zip.replace(/^.*\//, '') })];
  return (
    <section class="card">
      <h2>
        <ResultMark result={result} />
        <bdi>{name}</bdi>
      </h2>
      {!isOnly && <p class="card-verdict">{resultText(report, text)}</p>}
      {result === 'intact' && changed.length === 0 && <p>{text.t('verify.proof', { parts: parts.count ?? 0 })}</p>}
      {against === 'records' && (
        <p>{text.t(repairPlan === 'write-lists' ? 'verify.no-manifest-folder' : 'verify.no-manifest')}</p>
      )}
      {parts.missing.length > 0 && (
        <p>
          {text.t('verify.missing-parts', {
            count: parts.missing.length,
            numbers: text.list(partNames(parts.missing)),
            total: parts.count ?? 0,
          })}
        </p>
      )}
      <DamagedFileList
        open
        summary={text.t('verify.damaged-files', { count: damaged.length })}
        files={damaged.map(({ path, zip, damage }) => ({
          path,
          note: text.sentences(text.t(`verify.damage.${damage}`), ...zipWords(zip)),
        }))}
      />
      <DamagedFileList
        summary={text.t('verify.changed', { count: changed.length })}
        files={changed.map(({ path, zip }) => ({ path, note: zipWords(zip)[0] ?? null }))}
      />
      <DamagedFileList
        open={parts.missing.length === 0}
        summary={text.t('verify.missing-files', { count: missing.length })}
        files={missing.map((path) => ({ path, note: null }))}
      />
      <DamagedFileList
        summary={text.t('verify.foreign-files', { count: unexpected.length })}
        files={unexpected.map(({ path, zip }) => ({ path, note: zipWords(zip)[0] ?? null }))}
      />
      <RepairOffer report={report} folder={folder} repair={repair} onRepair={onRepair} />
    </section>
  );
}
