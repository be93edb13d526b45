import type { EarlierKind, ListFault } from '../../import/import-source';

/** What must have words here: one without them does not compile. */
type Owed = `have.kind.${EarlierKind}` | `have.fault.${ListFault}`;

/** English words of what is said before an export starts, and of what a person has already. */
export const again = {
  'forecast.new-since': '{count, number} new since {when}',
  'forecast.more-since': 'More than {count, number} new since {when}',
  'forecast.none-since': 'Nothing new since {when}',
  'forecast.none-at-heads': 'Nothing new in your library, drafts and posts since {when}',
  'forecast.missing': '{count, number} not saved yet',
  'forecast.none': 'Nothing new',
  'forecast.export-new': 'Export {count, number} new',
  'forecast.items': '{count, plural, one {# item} other {# items}}',
  'forecast.about': 'about {bytes}',
  'forecast.at-least': 'at least {bytes}',
  'forecast.up-to': 'up to {bytes}',
  'forecast.time': 'about {duration}',
  'forecast.room':
    'Needs {needed} of the {free} free in the browser while it works, and {total} in Downloads. How much is free there, the browser does not tell.',
  'forecast.room-folder':
    'Needs {total} where the folder you chose lies, less what is in it already. How much is free there, the browser does not tell.',
  'forecast.room-files': 'Needs {total} in Downloads. How much is free there, the browser does not tell.',
  'forecast.tight':
    'Needs {needed} in the browser while it works, and {free} is free. It will pause when that is full, and go on when there is room.',

  'have.title': 'What you already have',
  'have.intro':
    'Add what you exported on another computer, or saved with another tool. “Export what is new” then leaves it out. Files are only read, and only on this device.',
  'have.drop':
    'Drop or choose ZIP parts or a folder of an export, a history file, or what SoraVault or Save Sora has saved.',
  'have.choose-files': 'Choose files',
  'have.choose-folder': 'Choose a folder',
  'have.save-history': 'Save a history for another computer',
  'have.reading': 'Reading what you chose.',
  'have.result':
    '{name}: {count, plural, =0 {no item} one {# item} other {# items}} recognised{absent, plural, =0 {} other {, # not found}}.',
  'have.absent':
    '{count, plural, one {# is listed, and its file is not there} other {# are listed, and their files are not there}}',
  'have.more': 'and {count, number} more',
  'have.other-account': 'It is of another account, and counts for exports of that one.',
  'have.nothing': 'Nothing in it was recognised.',
  'have.nothing-todo':
    'A list alone is not enough: its files must be among what you choose. Files of other tools are recognised by the ids in their names.',
  'have.added': 'Added so far',
  'have.kept': '{kind}, {count, plural, one {# item} other {# items}}, added {when}',
  'have.forget': 'Forget',
  'have.forget-label': 'Forget {name}',
  'have.kind.export': 'Export',
  'have.kind.history': 'History',
  'have.kind.soravault': 'SoraVault',
  'have.kind.save-sora': 'Save Sora',
  'have.kind.files': 'Files',
  'have.fault.not-a-zip': '{name} is no ZIP file.',
  'have.fault.cut-short': '{name} is cut short, as by a download that broke off.',
  'have.fault.directory': '{name} has lost its table of contents.',
  'have.fault.no-list': '{name} does not hold what its name says, or was changed.',
  'have.fault.too-large': '{name} is larger than any list of a library.',
  'have.fault.newer': '{name} was made by a newer version of Sora Export. Update this one first.',
} as const satisfies Record<Owed, string> & Record<string, string>;
