import type { Damage } from '../../archive/verify/verify-export';
import type { ZipFault } from '../../archive/zip/zip-directory';

/** What must have words here: one without them does not compile. */
type Owed = `verify.damage.${Damage}` | `verify.unreadable.${ZipFault}`;

/** English words of the Verify page. */
export const verify = {
  'verify.link': 'Verify an export',
  'verify.title': 'Verify an export',
  'verify.intro':
    'Checks that every file of an export is there, and is to the last bit what was saved. Nothing leaves this device.',
  'verify.ready': 'Choose what to verify.',
  'verify.drop': 'Drop all parts (ZIP) of an export here, or the folder that they were unpacked into.',
  'verify.choose-parts': 'Choose ZIP parts',
  'verify.choose-folder': 'Choose a folder',
  'verify.folder-note':
    'For a folder the browser may ask whether to “upload” it. It is only read, and only here. A folder may hold several exports.',
  'verify.again': 'Verify another',
  'verify.collecting': 'Looking for exports in what you chose.',
  'verify.checking': 'Checking {name}.',
  'verify.progress-label': 'Verification progress',
  'verify.progress': '{files, number} of {total, number} files, {done} of {all}',
  'verify.nothing': 'There is no export in what you chose.',
  'verify.nothing-todo':
    'Parts are named like “Sora export 2026-04-20 14-03 - part 001.zip”. An unpacked export is a folder with README.txt and data in it.',
  'verify.several': '{count, number} exports found, {intact, number} of them intact.',
  'verify.intact':
    'Intact. {files, plural, one {Its one file is} other {All # files are}} as they were saved, {bytes}.',
  'verify.is-damaged': 'Damaged: {counted}.',
  'verify.is-incomplete': 'Not complete: {counted}.',
  'verify.damaged': '{count, plural, one {# file is damaged} other {# files are damaged}}',
  'verify.missing': '{count, plural, one {# file is missing} other {# files are missing}}',
  'verify.rest': '{files, plural, one {# is} other {# are}} as saved',
  'verify.proof':
    'The SHA-256 of every file is the one that the export itself lists{parts, plural, =0 {} one {} other {, in all # parts}}.',
  'verify.no-manifest':
    'Its list of all files (manifest-sha256.txt, in the last part) is not here. Only videos and images could be checked, by the lists of the parts that are here. Choose all parts together.',
  'verify.no-manifest-folder':
    'Its list of all files (manifest-sha256.txt) is not here. Only videos and images could be checked, by its other lists.',
  'verify.missing-parts':
    '{count, plural, one {Part} other {Parts}} {numbers}{total, plural, =0 {} other { of #}} {count, plural, one {is} other {are}} not here. Choose all parts together, or unpack them into one folder.',
  'verify.damaged-files': '{count, plural, one {# damaged file} other {# damaged files}}',
  'verify.missing-files': '{count, plural, one {# missing file} other {# missing files}}',
  'verify.foreign-files':
    '{count, plural, one {# file that is not part of the export} other {# files that are not part of the export}}',
  'verify.strangers':
    '{count, plural, one {# chosen file belongs to no export} other {# chosen files belong to no export}}',
  'verify.more': 'and {count, number} more',
  'verify.in-zip': 'In {zip}.',
  'verify.damage.size': 'Longer or shorter than it was.',
  'verify.damage.sum': 'Its content has changed.',
  'verify.damage.crc': 'Its content is right, but its ZIP says otherwise.',
  'verify.damage.unreadable': 'It cannot be read.',
  'verify.unreadable.not-a-zip': '{zip} is no ZIP file any more. Its files count as missing.',
  'verify.unreadable.cut-short': '{zip} is cut short, as by a download that broke off. Its files count as missing.',
  'verify.unreadable.directory': '{zip} has lost its table of contents. Its files count as missing.',

  'repair.offer': 'Sora Export can fetch just these files again. They come as a small export of their own.',
  'repair.offer-folder':
    'Sora Export can fetch just these files again, into the folder that your exports go to: {folder}.',
  'repair.fetch': '{count, plural, one {Fetch # file again} other {Fetch # files again}}',
  'repair.started': 'They are being fetched. The bar on the Sora page and the toolbar button show how it goes.',
  'repair.busy': 'Another export is on. Try again when it has ended.',
  'repair.lists': 'Every video and image is whole. What is damaged or missing only tells about them, or shows them.',
  'repair.lists-folder':
    'Sora Export can write it anew in the folder that your exports go to: {folder}. Nothing is fetched.',
  'repair.lists-write': 'Write the lists again',
  'repair.lists-started': 'The lists are being written.',
  'repair.lists-written': 'The lists have been written again. Nothing was fetched.',
  'repair.lists-export': 'The videos and images open as before. A new export makes everything else again.',
} as const satisfies Record<Owed, string> & Record<string, string>;
