import { useRef } from 'preact/hooks';
import { useText } from '../text-context';
import type { VerifyActions } from './verify-state';

/** Where a person chooses what is to be verified. The inputs are out of sight, and of reach of the keyboard: their buttons open them. */
export function VerifyChooser({ actions }: { actions: VerifyActions }) {
  const { t } = useText();
  const parts = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosen = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const files = Array.from(currentTarget.files ?? []);
    // So that the same choice can be made again.
    currentTarget.value = '';
    if (files.length > 0) actions.choose(files);
  };
  return (
    <div class="chooser">
      <p>{t('verify.drop')}</p>
      <div class="buttons">
        <button type="button" class="button button-primary" onClick={() => parts.current?.click()}>
          {t('verify.choose-parts')}
        </button>
        <button type="button" class="button button-plain" onClick={() => folder.current?.click()}>
          {t('verify.choose-folder')}
        </button>
      </div>
      <p class="chooser-note">{t('verify.folder-note')}</p>
      <input
        ref={parts}
        type="file"
        accept=".zip"
        multiple
        hidden
        aria-label={t('verify.choose-parts')}
        onChange={chosen}
      />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={t('verify.choose-folder')}
        onChange={chosen}
      />
    </div>
  );
}
