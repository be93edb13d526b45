import type { Filter } from '../../../lib/library-index/item-filter';

/** The filter with nothing asked of one field. */
export function without(filter: Filter, field: keyof Filter): Filter {
  const { [field]: _, ...rest } = filter;
  return rest;
}

/** The filter with one field set, or with nothing asked of it where `value` is undefined. */
export function withField<Field extends keyof Filter>(
  filter: Filter,
  field: Field,
  value: Filter[Field] | undefined,
): Filter {
  return value === undefined ? without(filter, field) : { ...filter, [field]: value };
}

/** `values` with one more or one less of them; undefined when none is left, for then nothing is asked. */
export function toggled<Value>(values: readonly Value[] | undefined, value: Value): readonly Value[] | undefined {
  const rest = (values ?? []).filter((each) => each !== value);
  if (!values?.includes(value)) return [...rest, value];
  return rest.length === 0 ? undefined : rest;
}
