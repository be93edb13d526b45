import { describe, expect, test } from 'vitest';
import { findCycle, judgeImport } from './arrows';
import { parseSource, readSources } from './source-files';

const imports = readSources().flatMap((file) => file.imports);

describe('The direction of imports', () => {
  test('every import follows the arrows', () => {
    expect(imports.map(judgeImport).filter((fault) => fault !== null)).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    expect(findCycle(imports)).toBeNull();
  });
});

describe('The rule itself', () => {
  const judge = (path: string, text: string) => parseSource(path, text).imports.map(judgeImport);

  test.each([
    ['lib/export/a.ts', `import { browser } from 'wxt/browser';`, 'package wxt/browser'],
    ['lib/sora/a.ts', `import { openStore } from '../store/database';`, 'against the arrows'],
    ['lib/export/a.ts', `import { sources } from '../sora/item';`, 'only types'],
    ['lib/export/a.ts', `export * from '../sora/item';`, 'only types'],
    ['lib/store/a.ts', `const { sources } = await import('../sora/item');`, 'only types'],
    ['components/a.tsx', `import { toFailure } from '../lib/errors';`, 'only types'],
    ['components/a.tsx', `import type { Handler } from '../entrypoints/background/index';`, 'against the arrows'],
    ['entrypoints/popup/a.ts', `import '../background/index';`, 'against the arrows'],
    ['lib/newcomer/a.ts', `import { toFailure } from '../errors';`, 'no zone'],
  ])('%s refuses %s', (path, text, reason) => {
    expect(judge(path, text)).toEqual([expect.stringContaining(reason)]);
  });

  test.each([
    ['lib/export/a.ts', `import type { Item } from '../sora/item';`],
    ['lib/export/a.ts', `import { type Item } from '../sora/item';`],
    ['lib/archive/a.ts', `import { toFailure } from '../errors';`],
    ['lib/store/a.ts', `import { openDB } from 'idb';`],
    ['components/a.tsx', `import { useState } from 'preact/hooks';`],
    ['entrypoints/background/a.ts', `import { toFailure } from '../../lib/errors';`],
  ])('%s allows %s', (path, text) => {
    expect(judge(path, text)).toEqual([null]);
  });

  test('a way round over two files is found', () => {
    const there = parseSource('lib/export/job.ts', `import './ports';`).imports;
    const back = parseSource('lib/export/ports.ts', `import type { Job } from './job';`).imports;
    expect(findCycle([...there, ...back])).toEqual(['lib/export/job.ts', 'lib/export/ports.ts', 'lib/export/job.ts']);
  });
});
