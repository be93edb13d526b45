import { FileButtons } from '../shared/buttons/file-buttons';
import { useText } from '../shared/text-context';
import type { VerifyActions } from './verify-state';

/** Where users choose what to verify. */
export function VerifyChooser({ actions }: { actions: VerifyActions }) {
  const { t } = useText();
  return (
    <div class="chooser">
      <p>{t('verify.drop')}</p>
      <div class="buttons">
        <FileButtons
          files={t('verify.choose-parts')}
          folder={t('verify.choose-folder')}
          accept=".zip"
          loud
          onChoose={actions.choose}
        />
      </div>
      <p class="chooser-note">{t('verify.folder-note')}</p>
    </div>
  );
}
