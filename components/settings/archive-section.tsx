import { useState } from 'preact/hooks';
import { useText } from '../shared/text-context';
import { CheckboxField } from './fields/checkbox-field';
import { FieldGroup } from './fields/field-group';
import { NameTemplateField } from './fields/name-template-field';
import { CollapsedSection } from './settings-section';
import type { SettingsProps } from './settings-state';

/** The names of files, and the sidecars. */
export function ArchiveSection({ state: { settings, turn }, offer, linked, actions }: SettingsProps) {
  const { t } = useText();
  const { sidecars, nameTemplate } = settings;
  const isChanged = sidecars.length > 0 || nameTemplate !== offer.defaults.nameTemplate;
  return (
    <CollapsedSection title={t('settings.archive.title')} startsOpen={linked === 'archive' || isChanged}>
      <Names key={turn} saved={nameTemplate} offer={offer} actions={actions} />
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
    </CollapsedSection>
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
      defaultTemplate={offer.defaults.nameTemplate}
      onChange={change}
    />
  );
}
