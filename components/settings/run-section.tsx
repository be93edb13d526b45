import { useText } from '../shared/text-context';
import { CheckboxField } from './fields/checkbox-field';
import { ParallelDownloadsField } from './fields/parallel-downloads-field';
import { CollapsedSection } from './settings-section';
import type { SettingsProps } from './settings-state';

/** Settings for running exports. */
export function RunSection({ state: { settings, canKeepAwake, turn }, offer, linked, actions }: SettingsProps) {
  const { t } = useText();
  const { defaults } = offer;
  const isChanged = settings.parallelism !== defaults.parallelism || settings.keepAwake !== defaults.keepAwake;
  return (
    <CollapsedSection title={t('settings.run.title')} startsOpen={linked === 'run' || isChanged}>
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
    </CollapsedSection>
  );
}
