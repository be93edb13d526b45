import { useText } from '../../shared/text-context';

type Props = {
  label: string;
  choices: { value: string; words: string }[];
  /** Null: all. */
  value: string | null;
  onChoose(value: string | null): void;
};

/** Prefix of each value, so that no value from the site can be the one that means "all". */
const mark = '=';

/** One of many options, or all. Hidden if there's no choice. */
export function SelectField({ label, choices, value, onChoose }: Props) {
  const { t } = useText();
  if (choices.length < 2 && value === null) return null;
  return (
    <label class="field">
      <span>{label}</span>
      <select
        class="select"
        value={value === null ? '' : mark + value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? null : currentTarget.value.slice(1))}
      >
        <option value="">{t('filter.all')}</option>
        {choices.map(({ value, words }) => (
          <option key={value} value={mark + value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
