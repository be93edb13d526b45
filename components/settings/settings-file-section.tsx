import { useRef } from 'preact/hooks';
import { useText } from '../shared/text-context';
import { ResetSettings } from './reset-settings';
import { CollapsedSection } from './settings-section';
import type { SettingsProps } from './settings-state';

/** Exports, imports and resets all settings. The file input is hidden; its button opens it. */
export function SettingsFileSection({ linked, actions }: Pick<SettingsProps, 'linked' | 'actions'>) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const chosen = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const [file] = Array.from(currentTarget.files ?? []);
    // So that the same file can be chosen again.
    currentTarget.value = '';
    if (file !== undefined) actions.importFile(file);
  };
  return (
    <CollapsedSection title={t('settings.file.title')} note={t('settings.file.note')} startsOpen={linked === 'file'}>
      <div class="buttons">
        <button type="button" class="button button-plain" onClick={actions.exportFile}>
          {t('settings.file.export')}
        </button>
        <button type="button" class="button button-plain" onClick={() => input.current?.click()}>
          {t('settings.file.import')}
        </button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('settings.file.import')}
        onChange={chosen}
      />
      <ResetSettings onReset={actions.reset} />
    </CollapsedSection>
  );
}
