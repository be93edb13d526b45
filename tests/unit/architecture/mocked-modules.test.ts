import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow } from './source-files';

test('A test that mocks a module is isolated from the other tests', () => {
  const config = readFileSync('vitest.config.ts', 'utf8');
  const [, folder, names] = /mocking = \['([\w/]+)\{([\w,-]+)\}\.test\.ts'\]/.exec(config) ?? [];
  const alone = names?.split(',').map((name) => `${folder}${name}.test.ts`) ?? [];
  const mocking = filesBelow('tests/unit', /\.tsx?$/).filter((path) =>
    /^vi\s*\.(?:do)?mock\(/im.test(readFileSync(path, 'utf8')),
  );
  expect(mocking, 'Add a file that mocks a module to `mocking` in vitest.config.ts, or pass in what it needs.').toEqual(
    alone,
  );
});
