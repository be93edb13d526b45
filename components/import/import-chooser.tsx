import { FileButtons } from '../shared/buttons/file-buttons';
import { useText } from '../shared/text-context';
import type { ImportActions } from './import-state';

type Props = {
  actions: Pick<ImportActions, 'choose' | 'setUnrecognized'>;
  unrecognized: boolean;
  /** Whether choosing files is the next step. */
  loud: boolean;
};

/** Where users choose the files for an archive. */
export function ImportChooser({ actions, unrecognized, loud }: Props) {
  const { t } = useText();
  return (
    <div class="chooser">
      <p>{t('import.drop')}</p>
      <ImportButtons loud={loud} onChoose={actions.choose} />
      <p class="chooser-note">{t('import.folder-note')}</p>
      <div>
        <label class="import-option">
          <input
            type="checkbox"
            checked={unrecognized}
            onChange={({ currentTarget }) => actions.setUnrecognized(currentTarget.checked)}
          />
          {t('import.unrecognized')}
        </label>
        <p class="chooser-note import-option-note">{t('import.unrecognized-note')}</p>
      </div>
    </div>
  );
}

export function ImportButtons({ loud, onChoose }: { loud: boolean; onChoose(files: File[]): void }) {
  const { t } = useText();
  return (
    <div class="buttons">
      <FileButtons
        files={t('import.choose-files')}
        folder={t('import.choose-folder')}
        loud={loud}
        onChoose={onChoose}
      />
    </div>
  );
}
