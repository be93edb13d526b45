import { describe, expect, test } from 'vitest';
import { findCycle, findUpwardRules, violationOf } from './import-violation';
import { layers } from './layers';
import { parseSource, readSources } from './source-files';

const imports = readSources().flatMap((file) => file.imports);

describe('The direction of imports', () => {
  test('every import goes from a layer to a lower one that it may use', () => {
    expect(imports.map(violationOf).filter((fault) => fault !== null)).toEqual([]);
  });

  test('no layer may import from a higher one', () => {
    expect(findUpwardRules(layers)).toEqual([]);
  });

  test('no file imports itself through others (to break a cycle, move what both files need into a third one)', () => {
    expect(findCycle(imports)).toBeNull();
  });
});

describe('The rule itself', () => {
  const violations = (path: string, text: string) => parseSource(path, text).imports.map(violationOf);

  test.each([
    ['lib/export/a.ts', `import { browser } from 'wxt/browser';`, 'package wxt/browser'],
    ['lib/sora/a.ts', `import { openStore } from '../storage/database';`, 'against the direction'],
    ['lib/export/a.ts', `import { createSite } from '../sora/sora-site';`, 'only types'],
    ['lib/export/a.ts', `export * from '../sora/sora-site';`, 'only types'],
    ['lib/storage/a.ts', `const { createSite } = await import('../sora/sora-site');`, 'only types'],
    ['lib/model/a.ts', `import type { Site } from '../sora/sora-site';`, 'lib/model imports nothing'],
    ['lib/archive/a.ts', `import type { Outcome } from '../export/download/download-item';`, 'against the direction'],
    ['lib/export/a.ts', `import type { BagFolder } from '../archive/file-bag/choose-bag';`, 'against the direction'],
    ['lib/settings/a.ts', `import { createText } from '../i18n/create-text';`, 'against the direction'],
    ['components/a.tsx', `import { toFailure } from '../lib/model/failure';`, 'only types'],
    ['components/a.tsx', `import type { Handler } from '../entrypoints/background/index';`, 'against the direction'],
    ['entrypoints/popup/a.ts', `import '../background/index';`, 'against the direction'],
    ['lib/newcomer/a.ts', `import { toFailure } from '../model/failure';`, 'no layer'],
  ])('%s refuses %s', (path, text, reason) => {
    expect(violations(path, text)).toEqual([expect.stringContaining(reason)]);
  });

  test.each([
    ['lib/export/a.ts', `import type { Site } from '../sora/sora-site';`],
    ['lib/export/a.ts', `import { type Site } from '../sora/sora-site';`],
    ['lib/archive/a.ts', `import { toFailure } from '../model/failure';`],
    ['lib/storage/a.ts', `import { openDB } from 'idb';`],
    ['lib/settings/a.ts', `import { languageChoices } from '../i18n/languages';`],
    ['components/a.tsx', `import { useState } from 'preact/hooks';`],
    ['entrypoints/background/a.ts', `import { toFailure } from '../../lib/model/failure';`],
  ])('%s allows %s', (path, text) => {
    expect(violations(path, text)).toEqual([null]);
  });

  test('finds a layer that may import from a higher one', () => {
    const layer = (folder: string, code: string[]) => ({ folder, code, types: [], packages: [] });
    expect(findUpwardRules([layer('lib/a', ['lib/b']), layer('lib/b', ['lib/a'])])).toEqual([
      expect.stringContaining('lib/a may import lib/b'),
    ]);
  });

  test('finds a cycle of two files', () => {
    const there = parseSource('lib/model/job.ts', `import './ports';`).imports;
    const back = parseSource('lib/model/ports.ts', `import type { Job } from './job';`).imports;
    expect(findCycle([...there, ...back])).toEqual(['lib/model/job.ts', 'lib/model/ports.ts', 'lib/model/job.ts']);
  });
});
