import { useText } from '../../shared/text-context';

type Option = { value: string; words: string; count: number; checked: boolean; onToggle(): void };

/** Options that can be combined, each with its number of items. Hidden if there are none. */
export function FilterChips({ legend, options }: { legend: string; options: Option[] }) {
  const { number } = useText();
  if (options.length === 0) return null;
  return (
    <fieldset class="field chips">
      <legend>{legend}</legend>
      {options.map(({ value, words, count, checked, onToggle }) => (
        <label key={value} class="chip">
          <input type="checkbox" checked={checked} onChange={onToggle} />
          {words} <span class="chip-count">{number(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}
