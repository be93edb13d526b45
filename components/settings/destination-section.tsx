import { DestinationFields } from '../shared/destination-fields';
import { useText } from '../shared/text-context';
import { SettingsSection } from './settings-section';
import type { SettingsProps } from './settings-state';

/** Where exports go. The size of parts is in another section. */
export function DestinationSection({ state: { settings, folder }, actions }: SettingsProps) {
  const { t } = useText();
  return (
    <SettingsSection title={t('destination.label')}>
      <DestinationFields
        settings={settings}
        partSizes={null}
        folder={folder}
        onChange={actions.change}
        onChooseFolder={actions.chooseFolder}
      />
    </SettingsSection>
  );
}
