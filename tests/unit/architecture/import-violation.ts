import { isWithin, type Layer, layerOf } from './layers';
import type { Import } from './source-files';

/** What is wrong with an import and what to do about it. Null if it follows the layers. */
export function violationOf({ from, to, package: name, typeOnly }: Import): string | null {
  const layer = layerOf(from);
  if (layer === undefined) return `${from} is in no layer: add its folder to tests/unit/architecture/layers.ts.`;

  if (name !== null) {
    const allowed =
      layer.packages === 'any' || layer.packages.some((known) => name === known || name.startsWith(`${known}/`));
    if (allowed) return null;
    return `${from} imports the package ${name}: ${layer.folder} takes such things as parameters from its caller.`;
  }

  const target = to === null ? undefined : layerOf(to);
  if (to === null || target === undefined) return `${from} imports ${to}, which is in no layer: move it into one.`;
  if (target === layer || layer.code.some((folder) => isWithin(to, folder))) return null;
  if (layer.folder === 'lib/model') {
    return `${from} imports ${to}, but lib/model imports nothing: declare the type or constant in lib/model instead.`;
  }
  if (!layer.types.some((folder) => isWithin(to, folder))) {
    return `${from} imports ${to}, against the direction of imports: move what both need to lib/model, or pass it in from an entrypoint.`;
  }
  return typeOnly
    ? null
    : `${from} may import only types from ${to}: write "import type", or take the value as a parameter.`;
}

/** Rules that let a layer import from a higher one, or from itself. */
export function findUpwardRules(layers: Layer[]): string[] {
  return layers.flatMap(({ folder, code, types }, at) => {
    const lower = layers.slice(0, at);
    return [...code, ...types]
      .filter((path) => !lower.some((other) => isWithin(path, other.folder)))
      .map(
        (path) => `${folder} may import ${path}, which is no lower layer: move what both need to lib/model or lower.`,
      );
  });
}

/** The first import cycle, as the files in it. Null if there is none. */
export function findCycle(imports: Import[]): string[] | null {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) if (to !== null) targets.set(from, [...(targets.get(from) ?? []), to]);

  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of targets.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle !== null) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const path of targets.keys()) {
    const cycle = visit(path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
