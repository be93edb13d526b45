import { expect, test } from 'vitest';
import { browsers, readBuilt, readManifest } from './build';

/** Width and height of a PNG, from its header (PNG 11.2.2). */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test.each(browsers)('The build for %s has a separate icon for each size that browsers show', (build) => {
  const icons = Object.entries(readManifest(build).icons ?? {});
  expect(icons.map(([size]) => Number(size)).sort((a, b) => a - b)).toEqual([16, 32, 48, 128]);
  for (const [size, path] of icons) expect(sizeOf(readBuilt(build, path))).toEqual([Number(size), Number(size)]);
});
