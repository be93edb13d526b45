import { useState } from 'preact/hooks';
import { NameTemplateField } from '../../components/settings/fields/name-template-field';
import { previewNames } from '../../lib/archive/naming/name-preview';
import { defaultTemplate } from '../../lib/archive/naming/name-template';
import { type Token, tokens } from '../../lib/archive/naming/name-tokens';
import { namedItems } from './name-states';

/** The field for the name template, which keeps what is typed. */
export function EditableNameTemplate({ first }: { first: string }) {
  const [template, setTemplate] = useState(first);
  return (
    <NameTemplateField
      template={template}
      preview={previewNames(template, namedItems)}
      tokens={Object.keys(tokens) as Token[]}
      defaultTemplate={defaultTemplate}
      onChange={setTemplate}
    />
  );
}
