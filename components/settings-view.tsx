import type { ComponentProps } from 'preact';
import type { SettingsView as Shown } from '../lib/messaging/messages';
import type { SettingsChange } from '../lib/settings/settings';
import { LanguageField } from './language-field';
import { useText } from './text-context';

type Props = Shown &
  Pick<ComponentProps<typeof LanguageField>, 'languages'> & { onChange: (change: SettingsChange) => void };

/** What a person may set, each with what it does. */
export function SettingsView({ settings, canKeepAwake, languages, onChange }: Props) {
  const { t } = useText();
  return (
    <details class="settings">
      <summary>{t('settings.summary')}</summary>
      <LanguageField chosen={settings.language} languages={languages} onChange={(language) => onChange({ language })} />
      {canKeepAwake ? (
        <>
          <label>
            <input
              type="checkbox"
              checked={settings.keepAwake}
              onChange={({ currentTarget }) => onChange({ keepAwake: currentTarget.checked })}
            />
            {t('settings.keep-awake')}
          </label>
          <p>{t('settings.keep-awake.note')}</p>
        </>
      ) : (
        <p>{t('settings.keep-awake.cannot')}</p>
      )}
    </details>
  );
}
