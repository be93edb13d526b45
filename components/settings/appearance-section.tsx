import { LanguageField } from '../shared/language-field';
import { useText } from '../shared/text-context';
import { RadioField } from './fields/radio-field';
import { SettingsSection } from './settings-section';
import type { SettingsProps } from './settings-state';

/** The theme and language of all views. */
export function AppearanceSection({ state: { settings }, offer, actions }: SettingsProps) {
  const { t } = useText();
  return (
    <SettingsSection title={t('settings.look.title')}>
      <RadioField
        legend={t('settings.theme')}
        options={offer.themes.map((value) => ({ value, words: t(`settings.theme.${value}`) }))}
        value={settings.theme}
        onChoose={(theme) => actions.change({ theme })}
      />
      <LanguageField
        chosen={settings.language}
        languages={offer.languages}
        onChange={(language) => actions.change({ language })}
      />
    </SettingsSection>
  );
}
