import { readdirSync } from 'node:fs';

/**
 * The direction of imports (`docs/architecture.md`). `code`: what a zone may import besides itself; `types`: that of which it
 * may import types only; `packages`: libraries, with all their paths.
 */
export type Zone = { folder: string; code: string[]; types: string[]; packages: 'any' | string[] };

const core = ['lib/sora', 'lib/export', 'lib/archive'];
const adapters = [
  ...['lib/store', 'lib/media', 'lib/destinations', 'lib/messaging', 'lib/transport'],
  'lib/permissions',
];
/** What a text or title is worth: the same where records are read, files are named and items are shown. */
const words = 'lib/words';
/** What core and adapters both use: failures, and what is no part's alone. */
const common = [
  'lib/errors.ts',
  'lib/abort.ts',
  'lib/holding.ts',
  'lib/hosts.ts',
  'lib/http.ts',
  'lib/media-failures.ts',
  'lib/record.ts',
  'lib/signed-link.ts',
  'lib/spool.ts',
  words,
];
/** Which languages there are: settings and messages name them. */
const languages = 'lib/text/languages.ts';
const lib = [...core, ...adapters, 'lib/settings', 'lib/catalogue', languages, 'lib/text', ...common];

function everyZone(folders: string[], rules: Omit<Zone, 'folder'>): Zone[] {
  return folders.map((folder) => ({ folder, ...rules }));
}

const zones: Zone[] = [
  ...everyZone(
    readdirSync('entrypoints').map((name) => `entrypoints/${name}`),
    { code: ['views', 'components', ...lib, 'package.json'], types: [], packages: 'any' },
  ),
  // What several entrypoints share: components bound to messages and to words.
  {
    folder: 'views',
    code: [
      'components',
      'lib/errors.ts',
      'lib/messaging',
      'lib/destinations',
      'lib/settings',
      'lib/catalogue',
      'lib/text',
      languages,
    ],
    types: lib,
    packages: ['preact'],
  },
  { folder: 'components', code: [words], types: lib, packages: ['preact'] },
  ...everyZone(adapters, {
    code: [...common, languages],
    types: [...core, ...adapters, 'lib/settings', 'lib/text'],
    packages: 'any',
  }),
  // What may be set follows from what there is: the lists, the tokens of names, the ceilings, the languages.
  { folder: 'lib/settings', code: [...core, ...common, languages], types: [], packages: 'any' },
  ...everyZone(['lib/sora', 'lib/export'], { code: common, types: core, packages: ['valibot', '@noble/hashes'] }),
  // JSZip makes the small archives that stand in memory.
  { folder: 'lib/archive', code: common, types: core, packages: ['valibot', '@noble/hashes', 'jszip'] },
  // What choosing among items needs, in the extension and in the gallery.
  { folder: 'lib/catalogue', code: [], types: core, packages: [] },
  { folder: languages, code: [], types: [], packages: [] },
  {
    folder: 'lib/text',
    code: ['lib/errors.ts', languages],
    types: [...core, 'lib/settings', 'lib/catalogue'],
    packages: ['intl-messageformat'],
  },
  // The version's one home.
  { folder: 'package.json', code: [], types: [], packages: [] },
  ...everyZone(common, { code: ['lib/errors.ts'], types: core, packages: [] }),
];

export function zoneOf(path: string): Zone | undefined {
  return zones.find(({ folder }) => path === folder || path.startsWith(`${folder}/`));
}
