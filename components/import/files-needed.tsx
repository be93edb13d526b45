import type { Snapshot } from '../../lib/model/job';
import { RunStats } from '../export/run/run-stats';
import type { ViewActions } from '../export/view-state';
import { ActionButton } from '../shared/buttons/action-button';
import { TrustedButton } from '../shared/buttons/trusted-button';
import { ProgressBar } from '../shared/progress-bar';
import { useText } from '../shared/text-context';
import { ImportButtons } from './import-chooser';
import type { ImportActions, OfferState } from './import-state';

type Props = { snapshot: Snapshot; offer: OfferState; actions: ImportActions; runActions: ViewActions };

/** A run that waits for its original files: the user can choose them again, or continue without the missing ones. */
export function FilesNeeded({ snapshot, offer, actions, runActions }: Props) {
  const { t } = useText();
  return (
    <>
      <div class="report">
        <ProgressBar snapshot={snapshot} />
        <RunStats snapshot={snapshot} />
      </div>
      <div class="chooser">
        <p>{t('import.again')}</p>
        <ImportButtons loud onChoose={actions.choose} />
        <p class="chooser-note">{t('import.again-note')}</p>
      </div>
      <div class="buttons">
        {offer !== 'offering' && (
          <TrustedButton look="button-plain" onPress={actions.skipMissing}>
            {t('import.skip-missing')}
          </TrustedButton>
        )}
        <ActionButton action="cancel" actions={runActions} />
      </div>
      <p class="chooser-note">{t('import.skip-note')}</p>
    </>
  );
}
