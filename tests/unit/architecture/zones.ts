import { readdirSync } from 'node:fs';

/**
 * The direction of imports (`docs/architecture.md`). `code`: what a zone may import besides itself; `types`: that of which it
 * may import types only; `packages`: libraries, with all their paths.
 */
export type Zone = { folder: string; code: string[]; types: string[]; packages: 'any' | string[] };

const core = ['lib/sora', 'lib/export', 'lib/archive', 'lib/import'];
const adapters = ['lib/storage', 'lib/media', 'lib/browser', 'lib/messaging'];
/** Single files of a zone that others use as well. */
const spoolFile = 'lib/model/spool-file.ts';
const recordText = 'lib/sora/records/record-text.ts';
const languages = 'lib/i18n/languages.ts';
/** What a text or title is worth: the same where records are read, files are named and items are shown. */
const itemText = 'lib/item-text';
/** What the core and the adapters both use. */
const common = ['lib/model', 'lib/async', itemText, spoolFile, recordText];
const lib = [...core, ...adapters, 'lib/settings', 'lib/library-index', languages, 'lib/i18n', ...common];

function everyZone(folders: string[], rules: Omit<Zone, 'folder'>): Zone[] {
  return folders.map((folder) => ({ folder, ...rules }));
}

/** The first one that holds a file counts, so single files come before their folders. */
const zones: Zone[] = [
  { folder: spoolFile, code: ['lib/model'], types: ['lib/archive'], packages: [] },
  { folder: recordText, code: [], types: [], packages: [] },
  { folder: languages, code: [], types: [], packages: [] },
  { folder: itemText, code: [], types: [], packages: [] },
  { folder: 'locales', code: [], types: [], packages: [] },
  { folder: 'lib/model', code: [], types: core, packages: [] },
  { folder: 'lib/async', code: ['lib/model'], types: [], packages: [] },
  ...everyZone(
    readdirSync('entrypoints').map((name) => `entrypoints/${name}`),
    { code: ['hooks', 'components', ...lib, 'package.json'], types: [], packages: 'any' },
  ),
  // What several entrypoints share: components bound to messages and to translations.
  {
    folder: 'hooks',
    code: [
      ...['components', 'lib/model', 'lib/messaging', 'lib/browser', 'lib/settings', 'lib/library-index', 'lib/i18n'],
      languages,
    ],
    types: lib,
    packages: ['preact'],
  },
  { folder: 'components', code: [itemText], types: lib, packages: ['preact'] },
  ...everyZone(adapters, {
    code: [...common, languages],
    types: [...core, ...adapters, 'lib/settings', 'lib/i18n'],
    packages: 'any',
  }),
  // What can be set follows from what exists: lists, name tokens, limits, languages.
  { folder: 'lib/settings', code: [...core, ...common, languages], types: [], packages: 'any' },
  ...everyZone(['lib/sora', 'lib/export'], { code: common, types: core, packages: ['valibot', '@noble/hashes'] }),
  // JSZip makes the small archives that stay in memory.
  { folder: 'lib/archive', code: common, types: core, packages: ['valibot', '@noble/hashes', 'jszip'] },
  // The readers open exports of ours as Verify does.
  { folder: 'lib/import', code: [...common, 'lib/archive'], types: core, packages: ['valibot'] },
  // What choosing among items needs, in the extension and in the gallery.
  { folder: 'lib/library-index', code: [], types: ['lib/model', ...core], packages: [] },
  {
    folder: 'lib/i18n',
    code: ['lib/model', 'locales', languages],
    types: [...core, 'lib/settings', 'lib/library-index'],
    packages: ['intl-messageformat'],
  },
  // The version's one home.
  { folder: 'package.json', code: [], types: [], packages: [] },
];

export function zoneOf(path: string): Zone | undefined {
  return zones.find(({ folder }) => path === folder || path.startsWith(`${folder}/`));
}
