import { useText } from '../shared/text-context';
import { Check } from './checkbox-field';
import { Group } from './field-group';
import { Section } from './settings-section';
import type { SettingsProps } from './settings-state';

/** Which lists an export goes through, and whose files it takes. */
export function ListsSection({ state: { settings }, offer: { sources }, actions }: SettingsProps) {
  const { t } = useText();
  const { leftOut, others } = settings;

  const set = (source: (typeof sources)[number], isWanted: boolean) => {
    const next = sources.filter((each) => (each === source ? !isWanted : leftOut.includes(each)));
    if (next.length === sources.length) actions.refuse({ type: 'last-list' });
    else actions.change({ leftOut: next });
  };

  return (
    <Section title={t('settings.lists.title')}>
      <Group legend={t('settings.lists')} note={t('settings.lists.note')}>
        <div class="checks">
          {sources.map((source) => (
            <Check
              key={source}
              label={t(`source.${source}`)}
              checked={!leftOut.includes(source)}
              onChange={(isWanted) => set(source, isWanted)}
            />
          ))}
        </div>
      </Group>
      <Check
        label={t('settings.others')}
        note={t('settings.others.note')}
        checked={others}
        onChange={(others) => actions.change({ others })}
      />
    </Section>
  );
}
