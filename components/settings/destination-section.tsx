import { DestinationFields } from '../shared/destination-fields';
import { useText } from '../shared/text-context';
import { RadioField } from './fields/radio-field';
import { SettingsSection } from './settings-section';
import type { SettingsProps } from './settings-state';

/** Where exports go, and the size of parts. */
export function DestinationSection({ state: { settings, folder }, offer, actions }: SettingsProps) {
  const { t, bytes } = useText();
  return (
    <SettingsSection title={t('destination.label')}>
      <DestinationFields
        settings={settings}
        partSizes={null}
        folder={folder}
        onChange={actions.change}
        onChooseFolder={actions.chooseFolder}
      />
      {settings.destination === 'zip' && (
        <RadioField
          legend={t('settings.part-size')}
          note={t('settings.part-size.note', { bytes: bytes(offer.defaults.partBytes) })}
          options={offer.partSizes.map((value) => ({
            value,
            words: t('settings.part-size.option', { bytes: bytes(value) }),
          }))}
          value={settings.partBytes}
          onChoose={(partBytes) => actions.change({ partBytes })}
        />
      )}
    </SettingsSection>
  );
}
