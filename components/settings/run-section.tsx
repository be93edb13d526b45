import { useText } from '../shared/text-context';
import { Check } from './checkbox-field';
import { Parallelism } from './parallel-downloads-field';
import { Section } from './settings-section';
import type { SettingsProps } from './settings-state';

/** How an export works. */
export function RunSection({ state: { settings, canKeepAwake, turn }, offer, actions }: SettingsProps) {
  const { t } = useText();
  return (
    <Section title={t('settings.run.title')}>
      <Parallelism
        key={turn}
        {...offer.parallelism}
        kept={settings.parallelism}
        onChange={(parallelism) => actions.change({ parallelism })}
      />
      {canKeepAwake ? (
        <Check
          label={t('settings.keep-awake')}
          note={t('settings.keep-awake.note')}
          checked={settings.keepAwake}
          onChange={(keepAwake) => actions.change({ keepAwake })}
        />
      ) : (
        <p class="section-note">{t('settings.keep-awake.cannot')}</p>
      )}
    </Section>
  );
}
