import { useState } from 'preact/hooks';
import { useText } from '../shared/text-context';
import { CheckboxField } from './fields/checkbox-field';
import { FieldGroup } from './fields/field-group';
import { NameTemplateField } from './fields/name-template-field';
import { RadioField } from './fields/radio-field';
import { SettingsSection } from './settings-section';
import type { SettingsProps } from './settings-state';

/** The size of parts, the names of files, and the sidecars. */
export function ArchiveSection({ state: { settings, turn }, offer, actions }: SettingsProps) {
  const { t, bytes } = useText();
  const { sidecars, partBytes } = settings;
  return (
    <SettingsSection title={t('settings.archive.title')}>
      <RadioField
        legend={t('settings.part-size')}
        note={t('settings.part-size.note', { bytes: bytes(offer.usualPartBytes) })}
        options={offer.partSizes.map((value) => ({
          value,
          words: t('settings.part-size.option', { bytes: bytes(value) }),
        }))}
        value={partBytes}
        onChoose={(partBytes) => actions.change({ partBytes })}
      />
      <Names key={turn} saved={settings.nameTemplate} offer={offer} actions={actions} />
      <FieldGroup legend={t('settings.sidecars')} note={t('settings.sidecars.note')}>
        <div>
          {offer.sidecars.map((kind) => (
            <CheckboxField
              key={kind}
              label={t(`settings.sidecar.${kind}`)}
              checked={sidecars.includes(kind)}
              onChange={(isWanted) =>
                actions.change({
                  sidecars: offer.sidecars.filter((each) => (each === kind ? isWanted : sidecars.includes(each))),
                })
              }
            />
          ))}
        </div>
      </FieldGroup>
    </SettingsSection>
  );
}

/** A template stays as typed. If it's invalid, the fault is shown and it isn't saved. */
function Names({ saved, offer, actions }: { saved: string } & Pick<SettingsProps, 'offer' | 'actions'>) {
  const [template, setTemplate] = useState(saved);
  const change = (nameTemplate: string) => {
    setTemplate(nameTemplate);
    if ('fault' in actions.preview(nameTemplate)) actions.refuse({ type: 'not-kept', name: 'nameTemplate' });
    else actions.change({ nameTemplate });
  };
  return (
    <NameTemplateField
      template={template}
      preview={actions.preview(template)}
      tokens={offer.tokens}
      defaultTemplate={offer.defaultTemplate}
      onChange={change}
    />
  );
}
