import { readdirSync, readFileSync, statSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { type ParseResult, parseSync } from 'vite';

/** An import as written. `to` is a file of the project; otherwise `package` is what is imported. */
export type Import = { from: string; to: string | null; package: string | null; typeOnly: boolean };

/** A file of the product. Its path from the project's root has `/`. */
export type SourceFile = { path: string; text: string; parsed: ParseResult; imports: Import[] };

/** Every TypeScript file of the extension. */
export function readSources(): SourceFile[] {
  return ['entrypoints', 'hooks', 'components', 'lib']
    .flatMap((folder) => filesBelow(folder, /\.tsx?$/))
    .map((path) => parseSource(path, readFileSync(path, 'utf8')));
}

/** Paths of files with such a name in a folder and its subfolders. */
export function filesBelow(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll(sep, '/')))
    .filter((path) => name.test(path))
    .sort();
}

/** Parses a file as if it had this path. Also for samples that don't exist on disk. */
export function parseSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' });
  return { path, text, parsed, imports: importsOf(path, text, parsed) };
}

/** `parseSync` is Vite's parser (Oxc), which lists imports with their kind. TypeScript 7 has no such API. */
function importsOf(path: string, text: string, { module }: ParseResult): Import[] {
  const written = module.staticImports.map(({ moduleRequest, entries }) => ({
    name: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const passedOn = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ name: moduleRequest.value, typeOnly: isType }] : []));
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    name: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    typeOnly: false,
  }));
  return [...written, ...passedOn, ...dynamic].map(({ name, typeOnly }) => {
    const relative = name.startsWith('.');
    return { from: path, to: relative ? resolveFile(path, name) : null, package: relative ? null : name, typeOnly };
  });
}

/** The file that a relative import resolves to, or the import as written if there is none. */
function resolveFile(from: string, name: string): string {
  const path = posix.join(posix.dirname(from), name.replace(/\?.*$/, ''));
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile()) ?? path;
}
