import { useId, useRef } from 'preact/hooks';
import type { NamePreview } from '../../../lib/archive/naming/name-preview';
import type { Token } from '../../../lib/archive/naming/name-tokens';
import { useText } from '../../shared/text-context';

type Props = {
  template: string;
  /** The names that `template` produces for some items. */
  preview: NamePreview;
  /** The tokens, in the order of their buttons. */
  tokens: readonly Token[];
  defaultTemplate: string;
  onChange(template: string): void;
};

/** A field for the name template, with a live preview. */
export function NameTemplateField({ template, preview, tokens, defaultTemplate, onChange }: Props) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  /** Replaces the selected text with a token, or inserts it at the caret. */
  const insert = (token: Token) => {
    const field = input.current;
    if (field === null) return;
    field.setRangeText(`{${token}}`, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    field.focus();
    onChange(field.value);
  };

  return (
    <div class="names">
      <label for={`${id}-template`}>{t('names.label')}</label>
      <div class="names-field">
        <input
          ref={input}
          id={`${id}-template`}
          type="text"
          dir="ltr"
          value={template}
          maxLength={200}
          spellcheck={false}
          autocomplete="off"
          aria-describedby={`${id}-preview`}
          aria-invalid={'fault' in preview}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
        {template !== defaultTemplate && (
          <button type="button" class="button button-quiet" onClick={() => onChange(defaultTemplate)}>
            {t('names.default')}
          </button>
        )}
      </div>
      <div id={`${id}-preview`} class="names-preview" aria-live="polite">
        {'fault' in preview ? (
          <p class="names-fault">{t(`names.fault.${preview.fault}`, { detail: preview.detail })}</p>
        ) : (
          <>
            <p>{t('names.example')}</p>
            <ul>
              {preview.paths.map((path) => (
                <li key={path}>
                  <bdi>{path}</bdi>
                </li>
              ))}
            </ul>
            {preview.long !== null && <p class="names-long">{t('names.long', { count: preview.long })}</p>}
          </>
        )}
      </div>
      <details class="names-tokens">
        <summary>{t('names.tokens')}</summary>
        <p>{t('names.rules')}</p>
        <ul>
          {tokens.map((token) => (
            <li key={token}>
              <button type="button" class="button button-plain" onClick={() => insert(token)}>
                {`{${token}}`}
              </button>
              <span>{t(`names.token.${token}`)}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
