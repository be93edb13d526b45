import { useText } from '../shared/text-context';
import { CheckboxField } from './fields/checkbox-field';
import { ParallelDownloadsField } from './fields/parallel-downloads-field';
import { SettingsSection } from './settings-section';
import type { SettingsProps } from './settings-state';

/** Settings for running exports. */
export function RunSection({ state: { settings, canKeepAwake, turn }, offer, actions }: SettingsProps) {
  const { t } = useText();
  return (
    <SettingsSection title={t('settings.run.title')}>
      <ParallelDownloadsField
        key={turn}
        {...offer.parallelism}
        saved={settings.parallelism}
        onChange={(parallelism) => actions.change({ parallelism })}
      />
      {canKeepAwake ? (
        <CheckboxField
          label={t('settings.keep-awake')}
          note={t('settings.keep-awake.note')}
          checked={settings.keepAwake}
          onChange={(keepAwake) => actions.change({ keepAwake })}
        />
      ) : (
        <p class="section-note">{t('settings.keep-awake.cannot')}</p>
      )}
    </SettingsSection>
  );
}
