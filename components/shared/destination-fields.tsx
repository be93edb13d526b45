import type { DestinationName } from '../../lib/model/job';
import type { Settings, SettingsChange } from '../../lib/settings/settings-schema';
import { TrustedButton } from './buttons/trusted-button';
import { useText } from './text-context';

export type DestinationProps = {
  settings: Pick<Settings, 'destination' | 'partBytes'>;
  /** The available sizes of a ZIP part in bytes; null if they're elsewhere on the page. */
  partSizes: readonly Settings['partBytes'][] | null;
  /** The chosen folder; null if this browser doesn't support one. */
  folder: { name: string | null } | null;
  onChange(change: SettingsChange): void;
  onChooseFolder(): void;
};

/** The available destinations with their advantages. Styled by `destination-fields.css`. */
export function DestinationFields({ settings, partSizes, folder, onChange, onChooseFolder }: DestinationProps) {
  const text = useText();
  const { t } = text;
  const { destination, partBytes } = settings;
  const choice = (name: DestinationName, disabled = false) => (
    <label>
      <input
        type="radio"
        name="destination"
        value={name}
        checked={destination === name}
        disabled={disabled}
        onChange={() => onChange({ destination: name })}
      />
      {t(`destination.${name}`)}
    </label>
  );
  return (
    <fieldset class="destination">
      <legend class="unseen">{t('destination.label')}</legend>
      {choice('zip')}
      <p>{t('destination.zip.note')}</p>
      {destination === 'zip' && partSizes !== null && (
        <label class="destination-size">
          {t('destination.part-bytes')}
          <select
            value={partBytes}
            onChange={({ currentTarget }) =>
              onChange({ partBytes: partSizes.find((size) => String(size) === currentTarget.value) })
            }
          >
            {partSizes.map((size) => (
              <option key={size} value={size}>
                {text.bytes(size)}
              </option>
            ))}
          </select>
        </label>
      )}
      {choice('folder', folder === null)}
      <p>{t(folder === null ? 'destination.folder.cannot' : 'destination.folder.note')}</p>
      {folder !== null && destination === 'folder' && (
        <>
          <p>
            {folder.name === null ? (
              t('destination.folder.none')
            ) : (
              <>
                {t('destination.folder.chosen')} <bdi>{folder.name}</bdi>
              </>
            )}
          </p>
          <TrustedButton look="button-plain" onPress={onChooseFolder}>
            {t(folder.name === null ? 'action.choose-folder' : 'destination.folder.change')}
          </TrustedButton>
          <p>{t('destination.folder.tab')}</p>
        </>
      )}
      {choice('files')}
      <p>{t('destination.files.note')}</p>
    </fieldset>
  );
}
