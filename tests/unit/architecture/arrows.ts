import type { Import } from './source-files';
import { zoneOf } from './zones';

/** What is wrong with an import and what to do about it; null when it follows the arrows. */
export function judgeImport({ from, to, package: name, typeOnly }: Import): string | null {
  const zone = zoneOf(from);
  if (zone === undefined) return `${from} lies in no zone: give its folder one in tests/unit/architecture/zones.ts.`;

  if (name !== null) {
    const allowed =
      zone.packages === 'any' || zone.packages.some((known) => name === known || name.startsWith(`${known}/`));
    if (allowed) return null;
    return `${from} imports the package ${name}: ${zone.folder} takes such things as parameters, from whoever calls it.`;
  }

  const target = to === null ? undefined : zoneOf(to);
  if (target === undefined) return `${from} imports ${to}, which no zone holds: move it into one.`;
  if (target === zone || zone.code.includes(target.folder)) return null;
  if (!zone.types.includes(target.folder)) {
    return `${from} imports ${to}, against the arrows: hand it in from an entrypoint, or move the code to where both may reach it.`;
  }
  return typeOnly
    ? null
    : `${from} may import only types of ${to}: write "import type", or take the value as a parameter.`;
}

/** The first way round from a file to itself, as the files it goes through; null when there is none. */
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
