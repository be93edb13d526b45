import type { LanguageChoice } from '../../lib/i18n/languages';
import { useText } from './text-context';

type Props = {
  chosen: LanguageChoice;
  /** Every language there is, with its name in itself. */
  languages: readonly { tag: LanguageChoice; name: string }[];
  onChange(language: LanguageChoice): void;
};

/** Which language is spoken. Each is named in itself, so that whoever is in the wrong one finds theirs. */
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
