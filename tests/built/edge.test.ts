import { expect, test } from 'vitest';
import { filesOf, readBuilt } from './build';

test('Edge gets what Chrome gets, byte for byte: what is tested in Chromium is tested for both', () => {
  expect(filesOf('edge')).toEqual(filesOf('chrome'));
  const different = filesOf('edge').filter((path) => !readBuilt('edge', path).equals(readBuilt('chrome', path)));
  expect(different).toEqual([]);
});
