import type { Filter } from '../../../lib/library-index/item-filter';

/** The filter without one field. */
export function without(filter: Filter, field: keyof Filter): Filter {
  const { [field]: _, ...rest } = filter;
  return rest;
}

/** The filter with one field set, or without it if `value` is undefined. */
export function withField<Field extends keyof Filter>(
  filter: Filter,
  field: Field,
  value: Filter[Field] | undefined,
): Filter {
  return value === undefined ? without(filter, field) : { ...filter, [field]: value };
}

/** `values` with one value added or removed; undefined if none is left. */
export function toggled<Value>(values: readonly Value[] | undefined, value: Value): readonly Value[] | undefined {
  const rest = (values ?? []).filter((each) => each !== value);
  if (!values?.includes(value)) return [...rest, value];
  return rest.length === 0 ? undefined : rest;
}
