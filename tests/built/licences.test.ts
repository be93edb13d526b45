import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { browsers, readBuilt } from './build';

describe.each(browsers)('The build for %s', (build) => {
  const text = readBuilt(build, 'licences.txt').toString('utf8');

  test('has the license of the product and of every package in it', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [name, version] of Object.entries(dependencies)) expect(text).toContain(`\n${name} ${version} (`);
    for (const held of ['lie', 'pako']) expect(text).toMatch(new RegExp(`^${held} [\\d.]+ \\(`, 'm'));
    expect(text).toContain(readFileSync('node_modules/valibot/LICENSE.md', 'utf8').trim());
    expect(text).toContain(readFileSync('LICENSE', 'utf8').trim());
  });

  test('reveals nothing about the machine that built it', () => {
    expect(text).not.toContain(process.cwd());
  });
});
