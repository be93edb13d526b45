import { useText } from '../shared/text-context';
import { CheckboxField } from './fields/checkbox-field';
import { FieldGroup } from './fields/field-group';
import { SettingsSection } from './settings-section';
import type { SettingsProps } from './settings-state';

/** Which lists an export reads, and whose files it includes. */
export function ListsSection({ state: { settings }, offer: { sources }, actions }: SettingsProps) {
  const { t } = useText();
  const { leftOut, others } = settings;

  const set = (source: (typeof sources)[number], isWanted: boolean) => {
    const next = sources.filter((each) => (each === source ? !isWanted : leftOut.includes(each)));
    if (next.length === sources.length) actions.refuse({ type: 'last-list' });
    else actions.change({ leftOut: next });
  };

  return (
    <SettingsSection title={t('settings.lists.title')}>
      <FieldGroup legend={t('settings.lists')} note={t('settings.lists.note')}>
        <div class="checks">
          {sources.map((source) => (
            <CheckboxField
              key={source}
              label={t(`source.${source}`)}
              checked={!leftOut.includes(source)}
              onChange={(isWanted) => set(source, isWanted)}
            />
          ))}
        </div>
      </FieldGroup>
      <CheckboxField
        label={t('settings.others')}
        note={t('settings.others.note')}
        checked={others}
        onChange={(others) => actions.change({ others })}
      />
    </SettingsSection>
  );
}
