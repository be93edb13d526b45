import { readFileSync } from 'node:fs';
import { Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { filesBelow, parseSource, type SourceFile } from './source-files';

/** Words of a former vocabulary, and the standard term for each. Words of one name are joined by hyphens. */
const replacements = new Map([
  ['anew', 'retry or refresh'],
  ['asked', 'requested'],
  ['begun', 'started'],
  ['bell', 'autoResetEvent'],
  ['byte-budget', 'weightedSemaphore'],
  ['create-turns', 'createSerialQueue'],
  ['cues-of', 'captionText'],
  ['disk-full-or', 'toQuotaFailure'],
  ['folded', 'pathKey, searchKey, or collapsed'],
  ['foreign', 'unrelated or unexpected'],
  ['foretell', 'estimate'],
  ['foretold', 'estimate'],
  ['give-back', 'release'],
  ['give-up', 'abandon'],
  ['given-out', 'leasedRows'],
  ['glance', 'countNewItems'],
  ['gone', 'missing or closed'],
  ['had-items', 'alreadySavedItems'],
  ['has-business', 'shouldShowBar'],
  ['judge', 'classify or check'],
  ['keep-there', 'remount'],
  ['kept', 'saved'],
  ['left-over', 'orphanedFiles'],
  ['left-overs', 'orphanedFiles'],
  ['let-go', 'release'],
  ['list-patiently', 'listWithRetry'],
  ['loan', 'lease'],
  ['look-ahead', 'downloadQueue'],
  ['look-through', 'scanLibrary'],
  ['looking', 'libraryScans'],
  ['mend', 'fix'],
  ['mended', 'fixed'],
  ['once-made', 'memoizeAsync'],
  ['pace', 'rateLimiter'],
  ['patience', 'timeoutMs'],
  ['picked', 'selected'],
  ['poke', 'recheck'],
  ['proof', 'sessionCheck'],
  ['reckon', 'calculate'],
  ['side-by-side', 'inParallel'],
  ['strange', 'unknown or unrelated'],
  ['stranger', 'otherUser'],
  ['strangers', 'unrelated'],
  ['stretch', 'runAttempt'],
  ['take-stock', 'reconcile'],
  ['taking-stock', 'reconcile'],
  ['tells', 'reports, or what it is about'],
  ['together', 'taskGroup or batch'],
  ['told', 'reported, listed, or parsed'],
  ['under-way', 'inFlight'],
  ['usual-need', 'sizeEstimator'],
  ['verdict', 'outcome or result'],
  ['wait-out', 'recovery'],
  ['whole-body', 'resumableBody'],
  ['export-world', 'createExportHarness'],
  ['fault-world', 'createFaultHarness'],
  ['folder-world', 'createFolderHarness'],
  ['durable-world', 'createZipPartsHarness'],
  ['loose-world', 'createFileBagHarness'],
]);

/** Names that stay although they contain such a word, with reasons. */
const allowed: Readonly<Record<string, string>> = {
  gone: 'a reason in library.json and report.json, counted by its name',
};

/** Splits camel case into the words of a name, joined by hyphens. */
const hyphenated = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

function oldWordIn(name: string): string | null {
  const words = `-${hyphenated(name)}-`;
  return [...replacements.keys()].find((old) => words.includes(`-${old}-`)) ?? null;
}

/** Reads only identifiers. Prose and strings may contain anything. */
function identifiersIn({ parsed }: SourceFile): Set<string> {
  const found = new Set<string>();
  const add = ({ name }: { name: string }) => void found.add(name);
  new Visitor({ Identifier: add, PrivateIdentifier: add, JSXIdentifier: add }).visit(parsed.program);
  return found;
}

function oldNames(file: SourceFile): string[] {
  const fileNames = file.path.split('/').map((part) => part.replace(/\..*$/, ''));
  const names = [...fileNames, ...identifiersIn(file)].filter((name) => !(name in allowed));
  return names.flatMap((name) => {
    const old = oldWordIn(name);
    return old === null ? [] : [`${file.path} has "${name}": instead of "${old}", use ${replacements.get(old)}.`];
  });
}

const folders = ['lib', 'components', 'hooks', 'entrypoints', 'tests', 'bench', 'scripts'];
const sources = folders
  .flatMap((folder) => filesBelow(folder, /\.(tsx?|mjs)$/))
  .map((path) => parseSource(path, readFileSync(path, 'utf8')));

describe('The former vocabulary', () => {
  test('appears in no file name and no identifier of the project', () => {
    expect(sources.length).toBeGreaterThan(500);
    expect(sources.flatMap(oldNames)).toEqual([]);
  });

  test('has no exception that no file needs', () => {
    const used = new Set(sources.flatMap((file) => [...identifiersIn(file)]));
    expect(Object.keys(allowed).filter((name) => !used.has(name))).toEqual([]);
  });

  test.each([
    ['lib/a.ts', 'const isLetGo = true;'],
    ['lib/a.ts', 'type Deps = { patience: number };'],
    ['lib/a.ts', 'const { missing: wasPicked } = state;'],
    ['lib/a.ts', 'import { createBell } from "./b";'],
    ['lib/a.ts', 'class A { #verdict = 1; }'],
    ['components/a.tsx', 'const a = <Grid picked />;'],
    ['lib/wait-out.ts', ''],
    ['lib/glance/a.ts', ''],
  ])('is found in %s with %j', (path, text) => expect(oldNames(parseSource(path, text))).toHaveLength(1));

  test.each(['const a = "the proof";', '// What was told anew.', 'const pacemaker = amendments;', 'row.gone;'])(
    'is not found in %s',
    (text) => expect(oldNames(parseSource('lib/a.ts', text))).toEqual([]),
  );
});
