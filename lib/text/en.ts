import type { Reason } from '../archive/library';
import type { FailureCode } from '../errors';
import type { Source, SourceState } from '../sora/item';
import type { StopReason } from '../sora/stop-reason';

/** Why a list ended before its end, where no failure says it. */
type ListReason = Exclude<StopReason, FailureCode> | 'cancelled';

/** Every failure, reason, list and state must have words: one without them does not compile. */
type Owed =
  | `failure.${FailureCode}.${'what' | 'safe' | 'todo'}`
  | `reason.${Reason}`
  | `source.${Source}`
  | `source-state.${SourceState | 'listing' | 'waiting'}`
  | `source-reason.${ListReason}`;

/**
 * English, the one complete catalogue: every other language may lack keys and falls back to it.
 * Messages are in ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 * Of a failure, `what` happened and `todo` stand alone; `safe` is said only where an export is under way.
 */
export const en = {
  product: 'Sora Export',

  'action.export-all': 'Export all',
  'action.export-lists': 'Export lists only',
  'action.export-with-others': 'Export with others’ files',
  'action.pause': 'Pause',
  'action.resume': 'Resume',
  'action.cancel': 'Cancel',
  'action.show-folder': 'Open folder',
  'action.retry': 'Try again',
  'action.reload': 'Reload this page',
  'action.open-sora': 'Open Sora',

  'owner.label': 'Library of',
  'owner.unnamed': 'this account',

  'choices.summary': 'Other ways to export',
  'choices.lists': 'In a hurry? Everything Sora knows about your library, without the files. Takes minutes.',
  'choices.others': 'All, and the files that other people made: what you liked, and remixes of your posts.',

  'status.loading': 'Checking which account is signed in.',
  'status.signed-out': 'You are signed out of Sora. Sign in to export your library.',
  'status.ready': 'Ready to export.',
  'status.listing': 'Exporting. Your library is still being counted.',
  'status.fetching': 'Exporting your library.',
  'status.closing': 'Exporting. The last part is being finished.',
  'status.saving': 'Exporting. The last part is being saved to Downloads.',
  'status.waiting': 'Exporting. Sora asked for a short wait.',
  'status.held-up': 'Exporting what is listed so far. {what}',
  'status.paused': 'Paused. Nothing is fetched until you resume.',
  'status.paused-by': 'Paused. {what}',
  'status.complete':
    'Export complete: {saved} saved, {failed} failed, {skipped} skipped{unavailable, plural, =0 {} one {, # source unavailable} other {, # sources unavailable}}',
  'status.complete-empty': '{complete}. There is nothing in this library to export.',
  'status.complete-cancelled': '{complete}. Cancelled before the end.',

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
  'figures.speed': '{bytes}/s',
  'figures.left': 'about {duration} left',
  'figures.parts': '{count, plural, one {# part} other {# parts}} in Downloads',

  'waiting.left': 'The export goes on in {duration}.',
  'paused.goes-on': 'The export goes on by itself as soon as it can. Resume tries at once.',
  'cause.detail': 'Details: {detail}',

  'sources.summary': '{read, number} of {total, plural, one {# list} other {# lists}} read',
  'sources.listed': '{listed, plural, one {# entry} other {# entries}}',
  'source.sora1-library': 'Sora 1 library',
  'source.sora1-archived': 'Sora 1 archive',
  'source.sora1-folders': 'Sora 1 folders',
  'source.sora1-likes': 'Sora 1 likes',
  'source.sora2-posts': 'Sora 2 posts',
  'source.sora2-drafts': 'Sora 2 drafts',
  'source.sora2-likes': 'Sora 2 likes',
  'source.sora2-cameos': 'Cameos of you',
  'source.sora2-cameo-drafts': 'Cameo drafts',
  'source.sora2-characters': 'Your characters',
  'source.sora2-replies': 'Your replies',
  'source.sora2-remixes': 'Remixes of your posts',
  'source-state.waiting': 'not begun',
  'source-state.listing': 'being read',
  'source-state.complete': 'complete',
  'source-state.partial': 'incomplete',
  'source-state.unavailable': 'unavailable',
  'source-state.not-asked': 'not asked for',
  'source-reason.paging-loop': 'Sora’s pages of this list led in a circle.',
  'source-reason.empty-pages': 'Sora gave empty page after empty page of this list.',
  'source-reason.cancelled': 'The export was cancelled before the end of this list.',

  'ended.title': 'Last export',
  'ended.where': 'In Downloads: {count, plural, one {# part} other {# parts}}, {bytes}.',
  'ended.report': 'report.json in the last part says what is missing, and why.',

  'reason.deleted': 'Deleted on Sora',
  'reason.moderated': 'Withheld by Sora’s moderation',
  'reason.generation-failed': 'Sora could not make it',
  'reason.not-ready': 'Sora had not finished making it',
  'reason.no-link': 'Sora gives no link to its file',
  'reason.gone': 'Its file is no longer at Sora',
  'reason.refused': 'Sora refused to give its file',
  'reason.damaged': 'Its file arrived damaged',
  'reason.offline': 'The network did not answer',
  'reason.no-room': 'There was no room to store it',
  'reason.cancelled': 'The export was cancelled before it',
  'reason.already-saved': 'Saved by an earlier export',
  'reason.not-selected': 'Not selected',
  'reason.other-people': 'Made by somebody else',

  'failure.signed-out.what': 'You are signed out of Sora.',
  'failure.signed-out.safe': 'All files saved so far are kept.',
  'failure.signed-out.todo': 'Sign in on the Sora page.',
  'failure.token-ended.what': 'Sora’s pass for this browser has run out.',
  'failure.token-ended.safe': 'All files saved so far are kept.',
  'failure.token-ended.todo': 'The Sora tab is being reloaded to get a new one. If none is open, open Sora.',
  'failure.other-account.what': 'Sora is signed in to another account.',
  'failure.other-account.safe': 'All files saved so far are kept, and nothing of the other account is among them.',
  'failure.other-account.todo': 'Sign in to the account that this export is for.',
  'failure.site-changed.what': 'Sora answered in a way this version does not understand.',
  'failure.site-changed.safe': 'All files saved so far are kept.',
  'failure.site-changed.todo': 'Look for an update of Sora Export.',
  'failure.site-refused.what': 'Sora refuses to answer.',
  'failure.site-refused.safe': 'All files saved so far are kept.',
  'failure.site-refused.todo':
    'Open the Sora page and wait until it shows your library. It may ask whether you are human.',
  'failure.site-busy.what': 'Sora is too busy to answer.',
  'failure.site-busy.safe': 'All files saved so far are kept.',
  'failure.site-busy.todo': 'Give it a few minutes.',
  'failure.no-access.what': 'Sora does not open this part of the site to your account or country.',
  'failure.no-access.safe': 'All files saved so far are kept.',
  'failure.no-access.todo': 'Check on the Sora page whether you can open it there.',
  'failure.not-found.what': 'Sora says that this does not exist.',
  'failure.not-found.safe': 'All files saved so far are kept.',
  'failure.not-found.todo': 'Check on the Sora page whether it is still there.',
  'failure.offline.what': 'There is no connection to Sora.',
  'failure.offline.safe': 'All files saved so far are kept.',
  'failure.offline.todo': 'Check your internet connection.',
  'failure.link-expired.what': 'Sora’s link to a file is no longer valid.',
  'failure.link-expired.safe': 'All files saved so far are kept.',
  'failure.link-expired.todo': 'Try again: new links are asked for.',
  'failure.media-gone.what': 'A file is no longer at Sora.',
  'failure.media-gone.safe': 'All other files are kept.',
  'failure.media-gone.todo': 'Check on the Sora page whether it still plays there.',
  'failure.media-refused.what': 'Sora refused to give a file.',
  'failure.media-refused.safe': 'All other files are kept.',
  'failure.media-refused.todo': 'Try again later.',
  'failure.media-damaged.what': 'A file arrived damaged.',
  'failure.media-damaged.safe': 'It was left out. All other files are kept.',
  'failure.media-damaged.todo': 'Try again: the file is asked for once more.',
  'failure.no-room.what': 'There is no room left on this device.',
  'failure.no-room.safe': 'All files saved so far are kept.',
  'failure.no-room.todo':
    '{needed, select, unknown {Free some disk space.} other {Free at least {needed} of disk space.}}',
  'failure.save-failed.what': 'The browser could not save a part to Downloads.',
  'failure.save-failed.safe': 'The part is kept in the browser until it can be saved.',
  'failure.save-failed.todo': 'Check that the Downloads folder can be written to and has room.',
  'failure.store-broken.what': 'The browser does not open the storage of Sora Export.',
  'failure.store-broken.safe': 'The parts in Downloads are not affected.',
  'failure.store-broken.todo': 'Restart the browser. If that does not help, check that the disk is not full.',
  'failure.not-there.what': 'Sora Export does not answer.',
  'failure.not-there.safe': 'All files saved so far are kept.',
  'failure.not-there.todo': 'Try again. If that does not help, restart the browser.',
  'failure.not-allowed.what': 'This page may not give orders to Sora Export.',
  'failure.not-allowed.safe': 'Nothing was changed.',
  'failure.not-allowed.todo': 'Use the button of the extension in the browser’s toolbar.',
  'failure.bad-message.what': 'Two parts of Sora Export do not understand each other.',
  'failure.bad-message.safe': 'All files saved so far are kept.',
  'failure.bad-message.todo': 'Restart the browser, so that both are of the same version.',
  'failure.extension-updated.what': 'Sora Export was updated while this page was open.',
  'failure.extension-updated.safe': 'An export that is under way goes on.',
  'failure.extension-updated.todo': 'Reload the page to connect it again.',
  'failure.bug.what': 'Something unexpected went wrong.',
  'failure.bug.safe': 'All files saved so far are kept.',
  'failure.bug.todo': 'If it happens again, please report it with the details below.',
} as const satisfies Record<Owed, string> & Record<string, string>;
