import { expect, test } from 'vitest';
import { outdatedPackages } from '../../../scripts/install.mjs';

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/preact': { version: '11.2.0', integrity: 'sha512-a' },
    'node_modules/wxt/node_modules/ansis': { version: '4.0.0', integrity: 'sha512-b' },
    'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-c', optional: true },
  },
};

test('nothing is outdated if everything except packages for other systems is there', () => {
  const { '': _root, 'node_modules/fsevents': _other, ...installed } = lock.packages;
  expect(outdatedPackages(lock, { packages: installed })).toEqual([]);
});

test('a fresh clone has everything to install', () => {
  expect(outdatedPackages(lock, { packages: {} })).toEqual(['preact', 'ansis']);
});

test('a package of another version or content is outdated', () => {
  const installed = { ...lock.packages, 'node_modules/preact': { version: '11.1.0', integrity: 'sha512-a' } };
  expect(outdatedPackages(lock, { packages: installed })).toEqual(['preact']);
  const rebuilt = { ...lock.packages, 'node_modules/preact': { version: '11.2.0', integrity: 'sha512-z' } };
  expect(outdatedPackages(lock, { packages: rebuilt })).toEqual(['preact']);
});
