import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceDefinitions } from '../../../lib/sora/lists/source-definitions';
import { missingPathsIn } from './named-paths';
import { filesBelow } from './source-files';

const sheet = 'docs/sora-api.md';
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const folders = ['components', 'entrypoints', 'lib', 'scripts', 'tests', 'hooks', 'bench', 'locales'];
const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') });
const sources = folders.flatMap((folder) => filesBelow(folder, /\.(tsx?|css|json|mjs)$/)).map(read);
const texts = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesBelow('docs', /\.md$/)].map(read);

/** Sections by heading, and the questions of the last one by the first column of its table. */
const sections = new Set(
  [...readFileSync(sheet, 'utf8').matchAll(/^(?:#{2,3}|\|) (\d+(?:\.\d+)?) /gm)].map(([, number]) => number),
);

/** Every `sora-api §2.1, §4.5`, even across line breaks of a comment. */
function citedIn(text: string): string[] {
  const citations = text.matchAll(/sora-api(?:(?:,| and)?[\s*/]+§\d+(?:\.\d+)?)+/g);
  return [...citations].flatMap(([citation]) => [...citation.matchAll(/[\d.]+/g)].map(([number]) => number));
}

describe('A reference in a comment or document', () => {
  test.each(['sora-api §2.1, §4.5', 'sora-api §2.1 and §4.5', 'sora-api\n * §2.1,\n * §4.5'])(
    'is found in %j',
    (text) => expect(citedIn(text)).toEqual(['2.1', '4.5']),
  );

  test("names an existing section of the page on Sora's API", () => {
    const cited = [...sources, ...texts].flatMap(({ path, text }) => citedIn(text).map((number) => ({ path, number })));
    expect(cited.length).toBeGreaterThan(100);
    const dead = cited.filter(({ number }) => !sections.has(number));
    expect(dead.map(({ path, number }) => `${path} cites §${number}, which ${sheet} does not have.`)).toEqual([]);
  });

  test('names an existing document', () => {
    const dead = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/(?<![\w/.])docs\/[\w/-]+\.\w+/g)]
        .filter(([cited]) => !existsSync(cited))
        .map(([cited]) => `${path} cites ${cited}, which does not exist.`),
    );
    expect(dead).toEqual([]);
  });
});

describe('A document names', () => {
  test.each([
    ['See `lib/gone.ts`.', 'lib/gone.ts'],
    ['Run `npx vitest run tests/unit/gone`.', 'tests/unit/gone'],
    ['```sh\nnpx vitest run tests/unit/gone # all\n```', 'tests/unit/gone'],
    ['See `lib/gone-*.ts` and `lib/**/*.gone`.', 'lib/gone-*.ts', 'lib/**/*.gone'],
    ['It is in `gone-for-good.ts`.', 'gone-for-good.ts'],
    ['It is in `archive/zip`.', 'archive/zip'],
    ['See [that](gone.md#part).', 'gone.md'],
    [
      '`lib/sora`, `locales/<tag>.json`, `bench/extension/{page,start}.ts`, `wxt.config.ts`, [this](contract.md#commands)',
    ],
    ['`data/parts/part-001.ndjson`, `sora-export/1`, `/profile/drafts`, [a site](https://example.org/lib/gone.ts)'],
  ])('in %j what is expected', (text, ...missing) => {
    expect(missingPathsIn('docs/contract.md', text).map(({ path }) => path)).toEqual(missing);
  });

  test('files and folders that exist', () => {
    const missing = texts.flatMap(({ path, text }) => missingPathsIn(path, text));
    expect(
      missing.map(
        ({ doc, line, path }) => `${doc}:${line} names ${path}, which does not exist. Write the path from the root.`,
      ),
    ).toEqual([]);
  });

  test('npm scripts that package.json has', () => {
    const missing = [...texts, ...sources].flatMap(({ path, text }) =>
      [...text.matchAll(/npm run ([\w:-]+)/g)]
        .filter(([, script = '']) => !(script in scripts))
        .map(([command]) => `${path} names ${command}, which package.json does not have.`),
    );
    expect(missing).toEqual([]);
  });
});

describe('package.json', () => {
  test('starts scripts and tests that exist', () => {
    const missing = Object.values(scripts).flatMap((command) => missingPathsIn('package.json', `\`${command}\``));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});

describe(sheet, () => {
  test('names every address of the site that lists and link refreshes request', () => {
    const { text } = read(sheet);
    const ids = { id: '{id}', taskId: '{id}', postId: '{id}', beside: null, links: [], sources: [] };
    const requested = sourceDefinitions.flatMap(({ lists, lookUp }) => [
      ...Object.values(lists).flatMap(({ paths }) => paths('{id}')),
      ...lookUp({ ...ids, kind: 'video', variant: 'url' }).map(({ path }) => path),
    ]);
    const written = requested.map((path) => `\`${decodeURIComponent(path).replace('/backend/project_y', '')}\``);
    expect(written.filter((address) => !text.includes(address))).toEqual([]);
  });
});
