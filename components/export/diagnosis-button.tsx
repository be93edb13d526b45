import { ActionButton } from '../shared/buttons/action-button';
import { useText } from '../shared/text-context';
import type { ViewActions } from './view-state';

/** Offers a diagnostic file for a bug report if the site has changed. */
export function DiagnosisButton({ actions }: { actions: ViewActions }) {
  const { t } = useText();
  return (
    <>
      <p>{t('diagnosis.offer')}</p>
      <ActionButton action="saveDiagnosis" actions={actions} />
    </>
  );
}
