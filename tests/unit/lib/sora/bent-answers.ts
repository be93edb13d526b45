import fc from 'fast-check';

/** A value that replaces one of the site's. */
const hostile = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e308, '', ' ', '..', '\ud800', '<b>', 'javascript:alert(1)', 'http://x/y'),
  fc.constantFrom(
    'x'.repeat(300),
    'https://videos.openai.com/a?b=1&amp;c=2',
    '2026-04-09T18:21:55Z',
    [],
    {},
    [[]],
    [null],
  ),
  fc
    .constantFrom('__proto__', 'constructor', 'toString')
    .map((key) => JSON.parse(`{"${key}":{"id":"gen_evil","polluted":true}}`)),
  fc.nat(300_000).map((length) => 'long '.repeat(length / 5)),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** `depth`: maximum depth, since most of a response is deeply nested. */
type Bend = { depth: number; at: number; how: 'replace' | 'drop' | 'into list' | 'out of list' | 'twice'; by: unknown };

const bend: fc.Arbitrary<Bend> = fc.record({
  depth: fc.integer({ min: 1, max: 7 }),
  at: fc.nat(),
  how: fc.constantFrom(
    'replace' as const,
    'replace' as const,
    'drop' as const,
    'into list' as const,
    'out of list' as const,
    'twice' as const,
  ),
  by: hostile,
});

/** How to damage a response: its values, then maybe its text. */
export type Damage = { bends: Bend[]; text: { kind: 'whole' | 'cut' | 'html'; at: number } };

export const damage: fc.Arbitrary<Damage> = fc.record({
  bends: fc.array(bend, { maxLength: 6 }),
  text: fc.record({ kind: fc.constantFrom('whole', 'whole', 'whole', 'whole', 'cut', 'html'), at: fc.nat() }),
});

/** A copy of a response with values replaced, dropped, doubled, put into a list or taken out of one. */
export function bentBy(value: unknown, bends: Bend[]): unknown {
  const root = { value: structuredClone(value) };
  for (const { depth, at, how, by } of bends) {
    const places = placesIn(root, depth + 1);
    const [holder, key] = places[at % places.length] ?? [root, 'value'];
    const old = Reflect.get(holder, key);
    if (how === 'drop') Reflect.deleteProperty(holder, key);
    else if (how === 'into list') Reflect.set(holder, key, [old]);
    else if (how === 'out of list' && Array.isArray(old)) Reflect.set(holder, key, old[0]);
    else if (how === 'twice' && Array.isArray(old)) Reflect.set(holder, key, [...old, ...structuredClone(old)]);
    else Reflect.set(holder, key, structuredClone(by));
  }
  return root.value ?? null;
}

/** Every field and element of a value down to a depth, with its container. */
function placesIn(holder: object, depth: number): [object, string][] {
  return Object.entries(holder).flatMap(([key, inner]): [object, string][] => [
    [holder, key],
    ...(typeof inner === 'object' && inner !== null && depth > 1 ? placesIn(inner, depth - 1) : []),
  ]);
}

/** All strings and numbers in a value. */
export function contentsOf(value: unknown): { texts: Set<string>; numbers: Set<number> } {
  const texts = new Set<string>();
  const numbers = new Set<number>();
  const add = (part: unknown) => {
    if (typeof part === 'string') texts.add(part);
    else if (typeof part === 'number') numbers.add(part);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(add);
  };
  add(value);
  return { texts, numbers };
}
