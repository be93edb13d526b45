import { readdirSync } from 'node:fs';

/**
 * A layer and what it may import besides itself (`docs/architecture.md`). `code` and `types`: folders or files of
 * lower layers; from those in `types`, only types. `packages`: libraries, with all their paths.
 */
export type Layer = { folder: string; code: string[]; types: string[]; packages: 'any' | string[] };

const nothing = { code: [], types: [], packages: [] };
const foundation = ['lib/model', 'lib/item-text', 'lib/async'];
const core = ['lib/sora', 'lib/archive', 'lib/import', 'lib/export', 'lib/library-index'];
const adapters = ['lib/media', 'lib/storage', 'lib/browser', 'lib/messaging'];
const lib = [...foundation, ...core, 'lib/i18n', 'lib/settings', ...adapters];

/** From lowest to highest. A layer only imports from layers before it. */
export const layers: Layer[] = [
  // Types, constants, and rules about them that all layers share.
  { folder: 'lib/model', ...nothing },
  // What a title or text is worth, when records are read, files are named, and items are shown.
  { folder: 'lib/item-text', ...nothing },
  { folder: 'locales', ...nothing },
  // The only place with the version.
  { folder: 'package.json', ...nothing },
  { folder: 'lib/async', code: ['lib/model'], types: [], packages: [] },

  // The core. It has no browser globals, clock or randomness.
  { folder: 'lib/sora', code: foundation, types: [], packages: ['valibot', '@noble/hashes'] },
  // JSZip makes the small in-memory archives.
  { folder: 'lib/archive', code: foundation, types: [], packages: ['valibot', '@noble/hashes', 'jszip'] },
  // The readers open our exports like Verify, and store raw records like those of the site.
  {
    folder: 'lib/import',
    code: [...foundation, 'lib/archive', 'lib/sora/records/record-text.ts'],
    types: [],
    packages: ['valibot'],
  },
  {
    folder: 'lib/export',
    code: [...foundation, 'lib/import'],
    types: ['lib/sora', 'lib/archive/verify'],
    packages: [],
  },
  // What filters and sorting need, in the extension and in the gallery.
  { folder: 'lib/library-index', code: [], types: ['lib/model'], packages: [] },

  // Messages for everything with a code in lower layers.
  { folder: 'lib/i18n', code: ['lib/model', 'locales'], types: core, packages: ['intl-messageformat'] },
  // Allowed values depend on what exists: lists, name tokens, limits, languages.
  {
    folder: 'lib/settings',
    code: ['lib/model', 'lib/archive/naming', 'lib/i18n/languages.ts'],
    types: [],
    packages: ['valibot', 'wxt'],
  },

  // The adapters. Only they use `browser`, `fetch` and `indexedDB`, and they implement the core's ports.
  { folder: 'lib/media', code: foundation, types: [], packages: 'any' },
  { folder: 'lib/storage', code: foundation, types: core, packages: 'any' },
  { folder: 'lib/browser', code: foundation, types: core, packages: 'any' },
  { folder: 'lib/messaging', code: foundation, types: [...core, 'lib/i18n', 'lib/settings'], packages: 'any' },

  // Values in, callbacks out.
  { folder: 'components', code: ['lib/item-text'], types: lib, packages: ['preact'] },
  // What several entrypoints share: components bound to messages and translations.
  {
    folder: 'hooks',
    code: ['lib/model', 'lib/library-index', 'lib/i18n', 'lib/settings', 'lib/browser', 'lib/messaging', 'components'],
    types: lib,
    packages: ['preact'],
  },
  ...readdirSync('entrypoints').map((name) => ({
    folder: `entrypoints/${name}`,
    code: [...lib, 'components', 'hooks', 'package.json'],
    types: [],
    packages: 'any' as const,
  })),
];

/** Whether a path is this file, or in this folder. */
export const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

export const layerOf = (path: string): Layer | undefined => layers.find(({ folder }) => isWithin(path, folder));
