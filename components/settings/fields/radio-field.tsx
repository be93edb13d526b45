import { useId } from 'preact/hooks';
import { FieldGroup } from './field-group';

type Props<Value extends string | number> = {
  legend: string;
  note?: string;
  options: { value: Value; words: string }[];
  value: Value;
  onChoose(value: Value): void;
};

/** A choice between a few visible options. */
export function RadioField<Value extends string | number>({ options, value, onChoose, ...group }: Props<Value>) {
  const name = useId();
  return (
    <FieldGroup {...group}>
      <div class="radios">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
            {option.words}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
