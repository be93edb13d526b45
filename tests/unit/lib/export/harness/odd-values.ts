const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** Odd values as JSON, by the name that a failing test shows. Null: the field is missing. */
export const oddValues: Readonly<Record<string, string | null>> = {
  ...{ 'a fraction': '12.5', 'a small fraction': '0.1', 'the smallest fraction': '5e-324', 'a negative number': '-1' },
  ...{ 'negative zero': '-0', zero: '0', one: '1', '2^53': '9007199254740992', '9e15': '9e15', '1e16': '1e16' },
  ...{ '1e308': '1e308', '-1e308': '-1e308', infinity: '1e999', 'a time in milliseconds': '1775900000710' },
  ...{ 'a number as text': '"12"', 'an exponent as text': '"1e3"', 'NaN as text': '"NaN"', 'an empty text': '""' },
  ...{ null: 'null', 'a missing field': null, true: 'true', false: 'false' },
  ...{ 'an empty list': '[]', 'a list with a number': '[7]', 'a list with null': '[null]', 'an empty object': '{}' },
  ...{ 'an object like a list': '{"0":{"id":"gen_evil"},"length":1}', 'a list of lists': nested(200) },
  ...{ 'a very long text': JSON.stringify('x'.repeat(10_000)), 'a lone surrogate': '"\\ud800"' },
  ...{ 'control characters': '"\\u0000\\u001f\\u202e"', 'a path': '"../.."', markup: '"<b>&amp;</b>"' },
  ...{ 'a list that exhausts a stack': nested(5_000) },
  ...{
    'an object with __proto__':
      '{"__proto__":{"id":"gen_evil","own":true},"constructor":{"prototype":{"own":true}},"toString":1,"then":"x"}',
  },
};

/** The path of a field in a record. */
export type Path = readonly (string | number)[];

/** Every field of a record, with nested ones, and every list element. */
export function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[...at, key], ...pathsIn(Reflect.get(value, key), [...at, key])]);
}

export const valueAt = (record: object, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => Reflect.get(inner as object, key), record);

/** Sets a value. `undefined` removes the field or element. */
export function put(record: object, path: Path, value: unknown): void {
  const holder = valueAt(record, path.slice(0, -1)) as object;
  const key = path.at(-1) ?? '';
  if (value !== undefined) Reflect.set(holder, key, value);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

const placeholder = '(odd)';

/** A record as JSON text with the same odd value in these fields. */
export function textWith(record: object, paths: Path[], json: string | null): string {
  const copy = structuredClone(record);
  // From the end, so that removing an element doesn't move those still to come.
  for (const path of paths.toReversed()) put(copy, path, json === null ? undefined : placeholder);
  return JSON.stringify(copy).replaceAll(`"${placeholder}"`, () => json ?? '');
}
