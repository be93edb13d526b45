import type { DestinationName } from '../lib/export/job';
import type { Settings, SettingsChange } from '../lib/settings/settings';
import { useText } from './text-context';
import { TrustedButton } from './trusted-button';

type Props = {
  settings: Pick<Settings, 'destination' | 'partBytes'>;
  /** Sizes of a ZIP part to choose from, in bytes. */
  partSizes: readonly Settings['partBytes'][];
  /** The folder that was chosen; null where this browser knows no such thing. */
  folder: { name: string | null } | null;
  onChange(change: SettingsChange): void;
  onChooseFolder(): void;
};

/** Where exports go, from the next one on. */
export function DestinationChoice({ settings, partSizes, folder, onChange, onChooseFolder }: Props) {
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
    <details class="destination">
      <summary>{t('destination.summary', { choice: t(`destination.${destination}`) })}</summary>
      <fieldset>
        <legend class="unseen">{t('destination.label')}</legend>
        {choice('zip')}
        <p>{t('destination.zip.note')}</p>
        {destination === 'zip' && (
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
    </details>
  );
}
