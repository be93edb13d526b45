import { expect, test } from 'vitest';
import { filesOf, readBuilt } from './build';

test('The build for Edge is the same as for Chrome, byte for byte, so tests in Chromium cover both', () => {
  expect(filesOf('edge')).toEqual(filesOf('chrome'));
  const different = filesOf('edge').filter((path) => !readBuilt('edge', path).equals(readBuilt('chrome', path)));
  expect(different).toEqual([]);
});
