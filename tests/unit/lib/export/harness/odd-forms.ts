import { type Reading, type RowKind, readingOf } from './odd-rows';
import { oddValues, type Path, pathsIn, put } from './odd-values';

/** A valid row of a kind with one odd value in one field. */
export type OddForm = {
  kind: RowKind;
  sound: object;
  path: Path;
  /** The value's name (`oddValues`). */
  value: string;
  /** How the extension reads it, and the valid row. */
  reading: Reading;
  soundReading: Reading;
};

const parsed = Object.entries(oddValues)
  .map(([name, json]): [string, unknown] => [name, json === null ? undefined : JSON.parse(json)])
  // Removing the field comes last, when no other value needs its place.
  .sort(([, one], [, other]) => Number(one === undefined) - Number(other === undefined));

const keyOf = (path: Path) => JSON.stringify(path);

/** The fields that reading a row uses. Other fields can't change the result. */
function seenIn(kind: RowKind, row: object): Set<string> {
  const seen = new Set<string>();
  const watched = (value: unknown, at: Path): unknown =>
    typeof value !== 'object' || value === null
      ? value
      : new Proxy(value, {
          get(target, key, receiver) {
            const inner = Reflect.get(target, key, receiver);
            if (typeof key === 'symbol' || !Object.hasOwn(target, key)) return inner;
            const path = [...at, Array.isArray(target) ? Number(key) : key];
            seen.add(keyOf(path));
            return watched(inner, path);
          },
        });
  readingOf(kind, watched(row, []));
  return seen;
}

/** The fields of a row that reading it uses, and those that it doesn't. */
export function fieldsOf(kind: RowKind, row: object): { seen: Path[]; unseen: Path[] } {
  const seen = seenIn(kind, row);
  const paths = pathsIn(row);
  return {
    seen: paths.filter((path) => seen.has(keyOf(path))),
    unseen: paths.filter((path) => !seen.has(keyOf(path))),
  };
}

/** Each odd value in each field that reading uses, including containers and list elements. */
export function* formsOf(kind: RowKind): Generator<OddForm> {
  for (const sound of kind.rows) {
    const soundReading = readingOf(kind, sound);
    for (const path of fieldsOf(kind, sound).seen) {
      const row = structuredClone(sound);
      for (const [value, odd] of parsed) {
        put(row, path, odd);
        yield { kind, sound, path, value, reading: readingOf(kind, row), soundReading };
      }
    }
  }
}

/** Its name in a failing test. */
export const labelOf = ({ kind, path, value }: Pick<OddForm, 'kind' | 'path' | 'value'>) =>
  `${kind.name}: ${path.join('.')} is ${value}`;
