import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { parseSource, readSources, type SourceFile } from './source-files';

const core = /^lib\/(sora|export|archive|import)\//;

/** Finds clocks and randomness in otherwise pure globals, which Biome's list of denied globals can't distinguish. */
function impureCalls({ path, text, parsed }: SourceFile): string[] {
  const found: string[] = [];
  const add = (start: number, what: string) => {
    const line = text.slice(0, start).split('\n').length;
    found.push(`${path}:${line} uses ${what}: take it as a parameter (the clock of lib/model/ports.ts).`);
  };
  new Visitor({
    MemberExpression({ object, property, start }) {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      const name = `${object.name}.${property.name}`;
      if (name === 'Date.now' || name === 'Math.random') add(start, name);
    },
    NewExpression({ callee, arguments: given, start }) {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) add(start, 'new Date()');
    },
  }).visit(parsed.program);
  return found;
}

describe('The core', () => {
  test('has no clock or randomness of its own', () => {
    expect(
      readSources()
        .filter(({ path }) => core.test(path))
        .flatMap(impureCalls),
    ).toEqual([]);
  });

  test.each(['Date.now()', 'Math.random()', 'new Date()'])('are found in %s', (call) => {
    expect(impureCalls(parseSource('lib/export/a.ts', `const x = ${call};`))).toHaveLength(1);
  });

  test('may work with a time it is given', () => {
    expect(impureCalls(parseSource('lib/export/a.ts', 'const x = new Date(time).toISOString();'))).toEqual([]);
  });

  test("may not use the browser's globals according to Biome, but adapters may", async () => {
    const globals = ['fetch', 'browser', 'navigator', 'indexedDB', 'console', 'setTimeout', 'crypto', 'globalThis'];
    const text = globals.map((name) => `export const used_${name} = ${name};\n`).join('');

    expect(await refusedGlobals('lib/export/sample.ts', text)).toEqual(globals);
    expect(await refusedGlobals('lib/media/sample.ts', text)).toEqual([]);
  });
});

/** The globals that this project's Biome rules reject in this text at this path. */
async function refusedGlobals(path: string, text: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sora-export-lint-'));
  try {
    await cp('biome.json', join(folder, 'biome.json'));
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('node_modules/@biomejs/biome/bin/biome'), 'lint', '--only=style/noRestrictedGlobals', path],
      { cwd: folder, encoding: 'utf8' },
    );
    return [...(stdout + stderr).matchAll(/global variable (\w+)\./g)].map(([, name = '']) => name);
  } finally {
    await rm(folder, { recursive: true });
  }
}
