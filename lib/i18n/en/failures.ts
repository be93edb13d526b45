import type { FailureCode } from '../../model/failure';

/** Every failure must have words: one without them does not compile. */
type Owed = `failure.${FailureCode}.${'what' | 'safe' | 'todo'}`;

/**
 * English words of what may go wrong. `what` happened and `todo` stand alone; `safe` is said only where an export is under way.
 */
export const failures = {
  'failure.signed-out.what': 'You are signed out of Sora.',
  'failure.signed-out.safe': 'All files saved so far are kept.',
  'failure.signed-out.todo': 'Sign in on the Sora page.',
  'failure.token-ended.what': 'Sora’s pass for this browser has run out.',
  'failure.token-ended.safe': 'All files saved so far are kept.',
  'failure.token-ended.todo':
    'Reload the Sora tab to get a new one. First finish what you are typing there. If no tab is open, this opens one.',
  'failure.other-account.what': 'Sora is signed in to another account.',
  'failure.other-account.safe': 'All files saved so far are kept, and nothing of the other account is among them.',
  'failure.other-account.todo': 'Sign in to the account that this export is for.',
  'failure.other-workspace.what': 'Sora is open in another workspace of your account.',
  'failure.other-workspace.safe': 'All files saved so far are kept, and nothing of the other workspace is among them.',
  'failure.other-workspace.todo': 'Switch to the workspace, or the personal account, that this export is for.',
  'failure.workspace-refused.what': 'Sora does not open this part of the site to your workspace.',
  'failure.workspace-refused.safe': 'All files saved so far are kept.',
  'failure.workspace-refused.todo':
    'Ask whoever manages the workspace. If your library is in your personal account, switch to that.',
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
  'failure.media-elsewhere.what': 'Sora keeps its files on another server, which Sora Export may not ask yet.',
  'failure.media-elsewhere.safe': 'All files saved so far are kept.',
  'failure.media-elsewhere.todo':
    'Allow it to read from blob.core.windows.net, the storage that Sora is known to use. Nothing is sent there. The other files are saved meanwhile. Without it, a few such files are left out in the end.',
  'failure.media-damaged.what': 'A file arrived damaged.',
  'failure.media-damaged.safe': 'It was left out. All other files are kept.',
  'failure.media-damaged.todo': 'Try again: the file is asked for once more.',
  'failure.no-permission.what': 'Sora Export may no longer read from Sora.',
  'failure.no-permission.safe': 'All files saved so far are kept.',
  'failure.no-permission.todo':
    'Allow it again, here or where the browser lists its extensions, and reload the Sora pages that are open.',
  'failure.no-room.what': 'There is no room left on this device.',
  'failure.no-room.safe': 'All files saved so far are kept.',
  'failure.no-room.todo':
    '{needed, select, unknown {Free some disk space.} other {Free at least {needed} of disk space.}}',
  'failure.save-failed.what':
    '{saved, select, part {The browser could not save a part to Downloads.} other {The browser could not save a file to Downloads.}}',
  'failure.save-failed.safe':
    '{saved, select, part {The part is kept in the browser until it can be saved.} other {All files saved so far are kept.}}',
  'failure.save-failed.todo': 'Check that the Downloads folder can be written to and has room.',
  'failure.save-cancelled.what':
    '{saved, select, part {A part was not saved, because its download was cancelled.} other {A file was not saved, because its download was cancelled.}}',
  'failure.save-cancelled.safe':
    '{saved, select, part {The part is kept in the browser. Nothing is tried before you say so.} other {All files saved so far are kept. Nothing is tried before you say so.}}',
  'failure.save-cancelled.todo':
    'Resume saves it again. If the browser asks where to, choose a place, or switch that question off in its settings for downloads.',
  'failure.save-no-room.what':
    '{saved, select, part {There is no room for a part in Downloads.} other {There is no room for a file in Downloads.}}',
  'failure.save-no-room.safe':
    '{saved, select, part {The part is kept in the browser until it can be saved.} other {All files saved so far are kept.}}',
  'failure.save-no-room.todo':
    '{needed, select, unknown {Free some space on the disk of the Downloads folder.} other {Free at least {needed} on the disk of the Downloads folder.}}',
  'failure.save-paused.what':
    '{saved, select, part {The download of a part is paused.} other {The download of a file is paused.}}',
  'failure.save-paused.safe':
    '{saved, select, part {The part is kept in the browser until it is saved.} other {All files saved so far are kept.}}',
  'failure.save-paused.todo': 'Resume it in the browser’s list of downloads.',
  'failure.save-asks.what':
    '{saved, select, part {The browser asks where to save a part.} other {The browser asks where to save a file.}}',
  'failure.save-asks.safe':
    '{saved, select, part {The part is kept in the browser until it is saved.} other {All files saved so far are kept.}}',
  'failure.save-asks.todo':
    'Choose a place in its window. To be asked no more, switch that question off in the browser’s settings for downloads.',
  'failure.save-held.what':
    '{saved, select, part {The browser holds a part back and asks whether to keep it.} other {The browser holds a file back and asks whether to keep it.}}',
  'failure.save-held.safe':
    '{saved, select, part {The part is kept in the browser until it is saved.} other {All files saved so far are kept.}}',
  'failure.save-held.todo':
    '{saved, select, part {Choose to keep it in the browser’s list of downloads: it holds your own files.} other {Choose to keep it in the browser’s list of downloads: it is your own file.}}',
  'failure.no-folder.what': 'No folder is chosen for exports to go to.',
  'failure.no-folder.safe': 'All files saved so far are kept.',
  'failure.no-folder.todo': 'Choose a folder in the library, or another place for exports.',
  'failure.folder-not-allowed.what': 'Sora Export may not write to the folder you chose: browsers ask for that anew.',
  'failure.folder-not-allowed.safe': 'All files saved so far are kept.',
  'failure.folder-not-allowed.todo':
    'Allow it in the library. “Allow on every visit”, where the browser offers it, settles that for good.',
  'failure.folder-gone.what': 'The folder you chose is not there.',
  'failure.folder-gone.safe': 'All files saved so far are kept.',
  'failure.folder-gone.todo':
    'Put it back, or connect the disk it is on. You can also choose another folder in the library: what is missing there is fetched again.',
  'failure.folder-full.what': 'There is no room left where the folder you chose lies.',
  'failure.folder-full.safe': 'All files saved so far are kept.',
  'failure.folder-full.todo':
    '{needed, select, unknown {Free some space on its disk.} other {Free at least {needed} on its disk.}}',
  'failure.folder-failed.what': 'The browser could not write to the folder you chose.',
  'failure.folder-failed.safe': 'All files saved so far are kept.',
  'failure.folder-failed.todo': 'Check that the folder can be written to, and that no other program holds its files.',
  'failure.store-newer.what': 'The storage of Sora Export was made by a newer version of it.',
  'failure.store-newer.safe': 'Nothing in it was changed, and what you have exported is not affected.',
  'failure.store-newer.todo':
    'Install the newest version of Sora Export over this one; it picks up where the other left off. Do not remove it: finished parts that are not in Downloads yet would be deleted.',
  'failure.store-damaged.what': 'The storage of Sora Export does not hold what it should.',
  'failure.store-damaged.safe': 'Nothing in it was changed or deleted, and what you have exported is not affected.',
  'failure.store-damaged.todo':
    'Please report it with the details below. Wait for an update if you can: removing Sora Export and installing it again starts afresh, but deletes every finished part that is not in Downloads yet.',
  'failure.store-broken.what': 'The browser does not open the storage of Sora Export.',
  'failure.store-broken.safe': 'What you have exported is not affected.',
  'failure.store-broken.todo':
    'Restart the browser. If that does not help, check that the disk is not full. Do not remove Sora Export: finished parts that are not in Downloads yet would be deleted.',
  'failure.export-damaged.what': 'The storage held damaged notes about this export, so it could not go on as it was.',
  'failure.export-damaged.safe': 'Every file and finished part it had saved is kept. Finished parts go to Downloads.',
  'failure.export-damaged.todo': 'Start a new export to get what is missing. If it happens again, please report it.',
  'failure.no-fetcher.what': 'The part of Sora Export that fetches files does not start.',
  'failure.no-fetcher.safe': 'All files saved so far are kept.',
  'failure.no-fetcher.todo': 'Restart the browser. If that does not help, please report it.',
  'failure.too-large.what': 'This is too much to save at once.',
  'failure.too-large.safe': 'Nothing was changed.',
  'failure.too-large.todo': 'Select less, or export it in parts.',
  'failure.nothing-left.what': 'Nothing is remembered of what this was to export again.',
  'failure.nothing-left.safe': 'What you have exported is not affected.',
  'failure.nothing-left.todo': 'Export all gets everything that Sora still has.',
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
