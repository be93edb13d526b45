/** English words that the bar on the site's page shows, and the extension's own pages as well. */
export const bar = {
  product: 'Sora Export',

  'action.export-all': 'Export all',
  'action.export-lists': 'Export lists only',
  'action.export-with-others': 'Export with others’ files',
  'action.export-new': 'Export what is new',
  'action.retry-failed': 'Retry failed',
  'action.remake-parts': 'Make again',
  'action.save-diagnosis': 'Save a diagnostic file',
  'action.pause': 'Pause',
  'action.resume': 'Resume',
  'action.cancel': 'Cancel',
  'action.show-folder': 'Open folder',
  'action.retry': 'Try again',
  'action.reload-sora': 'Reload Sora',
  'action.reload': 'Reload this page',
  'action.open-library': 'Open the library',
  'action.open-sora': 'Open Sora',
  'action.allow': 'Allow access',
  'action.allow-folder': 'Allow access to the folder',
  'action.choose-folder': 'Choose a folder',

  'owner.label': 'Library of',
  'owner.unnamed': 'this account',
  'owner.workspace': 'in a workspace',

  'choices.summary': 'Other ways to export',
  'choices.lists': 'In a hurry? Everything Sora knows about your library, without the files. Takes minutes.',
  'choices.new':
    'Only what you do not have yet: neither from an export of this browser, nor from what you added in the library.',
  'choices.others': 'All, and the files that other people made: what you liked, and remixes of your posts.',

  'picking.begin': 'Select',
  'picking.save-single': 'Save this one',
  'picking.how': 'Click on cards to pick them. With Shift, all in between. What you pick is kept while you scroll.',
  'picking.no-cards': 'No card is recognised on this page. Open your library, drafts or profile.',
  'picking.cards': 'Cards on this page',
  'picking.count': '{count, plural, =0 {Nothing selected} one {# selected} other {# selected}}',
  'picking.bytes': '(about {bytes})',
  'picking.save': 'Save {count, number} selected',
  'picking.all-shown': 'Add all {count, number} in sight',
  'picking.end': 'Stop selecting',
  'picking.saved': 'Saved by an earlier export',

  'status.loading': 'Checking which account is signed in.',
  'status.signed-out': 'You are signed out of Sora. Sign in to export your library.',
  'status.ready': 'Ready to export.',
  'status.listing': 'Exporting. Your library is still being counted.',
  'status.fetching': 'Exporting your library.',
  'status.closing': 'Exporting. The last part is being finished.',
  'status.saving': 'Exporting. The last part is being saved to Downloads.',
  'status.writing-lists': 'Exporting. The lists are being written.',
  'status.waiting': 'Exporting. Sora has asked us to wait.',
  'status.held-up': 'Exporting what is listed so far. {what}',
  'status.waits-for-you': 'Waiting for you. {what}',
  'status.paused': 'Paused. Nothing is fetched until you resume.',
  'status.paused-by': 'Paused. {what}',
  'status.complete':
    'Export complete: {saved} saved, {failed} failed, {skipped} skipped{unavailable, plural, =0 {} one {, # source unavailable} other {, # sources unavailable}}',
  'status.complete-empty': '{complete}. There is nothing in this library to export.',
  'status.complete-cancelled': '{complete}. Cancelled before the end.',
  'status.given-up': '{count, plural, one {# part was not delivered.} other {# parts were not delivered.}}',
  'status.canceling': 'Canceling. What is saved so far is being delivered. Cancel again to give that up.',
  'status.canceling-held': 'Canceling. {what} Cancel again to give up what has not been delivered.',

  'brief.loading': 'Checking',
  'brief.signed-out': 'Signed out',
  'brief.ready': 'Ready',
  'brief.paused': 'Paused',
  'brief.complete': 'Complete',
  'brief.cancelled': 'Cancelled',
  'brief.trouble': 'Needs attention',

  'progress.label': 'Export progress',
  'progress.percent': '{share, number, percent}',
  'progress.counting': 'Counting your library',
  'progress.text': '{share, number, percent}. {saved}',

  'figures.saved': '{saved, number} of {total, number} saved',
  'figures.saved-so-far': '{saved, number} saved of {total, number} found so far',
  'figures.failed': '{failed, number} failed',
  'figures.skipped': '{skipped, number} skipped',
  'figures.bytes': '{saved} of about {total}',
  'figures.left': 'about {duration} left',
  'figures.parts': '{count, plural, one {# part} other {# parts}} in Downloads',

  'waiting.left': 'The export goes on in {duration}.',

  'paused.goes-on': 'The export goes on by itself as soon as it can.',
  'paused.resume': 'Resume tries at once.',

  'cause.detail': 'Details: {detail}',

  'sources.summary': '{read, number} of {total, plural, one {# list} other {# lists}} read',
  'sources.listed': '{listed, plural, one {# entry} other {# entries}}',

  'ended.title': 'Last export',
  'ended.where': 'In Downloads: {count, plural, one {# part} other {# parts}}, {bytes}.',
  'ended.where-folder': 'In the folder that you chose, {bytes}:',
  'ended.where-files': 'In Downloads, file by file, {bytes}:',
  'ended.unfound':
    '{count, plural, one {# chosen item is} other {# chosen items are}} no longer in your lists on Sora.',
  'ended.failed': '{count, plural, one {# file} other {# files}} could not be saved:',
  'ended.failure': '{reason}: {count, number}',
  'ended.gone':
    '{count, plural, one {Part {numbers} is} other {Parts {numbers} are}} no longer in Downloads. If you moved {count, plural, one {it} other {them}}, all is well. If not, what was inside can be exported again.',
  'ended.gone-files':
    'At least one of its files is no longer in Downloads. If you moved them, all is well. If not, they can be exported again.',

  'diagnosis.offer':
    'Sora’s answers have changed. A diagnostic file helps to mend this: it holds names and types of fields, and no prompt, no name, no link. You can attach it to a report.',

  'parts.renamed': 'Part {number, number} is complete, but not under the name it was given. It was saved as',
  'files.renamed': 'Not every file lies under the name it was given. One was saved as',

  'ended.report': 'report.json in the last part says what is missing, and why.',
  'ended.report-file': 'data/report.json says what is missing, and why.',
} as const;
