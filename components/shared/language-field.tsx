import type { LanguageChoice } from '../../lib/i18n/languages';
import { useText } from './text-context';

type Props = {
  chosen: LanguageChoice;
  /** All languages, each with its own name. */
  languages: readonly { tag: LanguageChoice; name: string }[];
  onChange(language: LanguageChoice): void;
};

/** The language setting. Each option has its own name, so that users who are in the wrong one find theirs. */
export function LanguageField({ chosen, languages, onChange }: Props) {
  const { t } = useText();
  return (
    <label class="choice">
      <span>{t('settings.language')}</span>
      <select value={chosen} onChange={({ currentTarget }) => onChange(currentTarget.value as LanguageChoice)}>
        <option value="system">{t('settings.language.system')}</option>
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
