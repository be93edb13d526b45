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
    ['lib/sora/a.ts', `import { openStore } from '../storage/database';`, 'against the arrows'],
    ['lib/export/a.ts', `import { createSite } from '../sora/sora-site';`, 'only types'],
    ['lib/export/a.ts', `export * from '../sora/sora-site';`, 'only types'],
    ['lib/storage/a.ts', `const { createSite } = await import('../sora/sora-site');`, 'only types'],
    ['components/a.tsx', `import { toFailure } from '../lib/model/failure';`, 'only types'],
    ['components/a.tsx', `import type { Handler } from '../entrypoints/background/index';`, 'against the arrows'],
    ['entrypoints/popup/a.ts', `import '../background/index';`, 'against the arrows'],
    ['lib/newcomer/a.ts', `import { toFailure } from '../model/failure';`, 'no zone'],
  ])('%s refuses %s', (path, text, reason) => {
    expect(judge(path, text)).toEqual([expect.stringContaining(reason)]);
  });

  test.each([
    ['lib/export/a.ts', `import type { Site } from '../sora/sora-site';`],
    ['lib/export/a.ts', `import { type Site } from '../sora/sora-site';`],
    ['lib/archive/a.ts', `import { toFailure } from '../model/failure';`],
    ['lib/storage/a.ts', `import { openDB } from 'idb';`],
    ['components/a.tsx', `import { useState } from 'preact/hooks';`],
    ['entrypoints/background/a.ts', `import { toFailure } from '../../lib/model/failure';`],
  ])('%s allows %s', (path, text) => {
    expect(judge(path, text)).toEqual([null]);
  });

  test('a way round over two files is found', () => {
    const there = parseSource('lib/model/job.ts', `import './ports';`).imports;
    const back = parseSource('lib/model/ports.ts', `import type { Job } from './job';`).imports;
    expect(findCycle([...there, ...back])).toEqual(['lib/model/job.ts', 'lib/model/ports.ts', 'lib/model/job.ts']);
  });
});
