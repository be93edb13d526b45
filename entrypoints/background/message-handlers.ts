import { lookAtDownload, saveToDownloads } from '../../lib/browser/browser-downloads';
import { isAllowed } from '../../lib/browser/host-permissions';
import { askTab } from '../../lib/messaging/message-channel';
import type { Handlers } from '../../lib/messaging/messages';
import { noteSeen } from './badge';
import { setSettings, settings } from './change-settings';
import { askEngine } from './engine-client';
import { overview } from './export-status';
import { closeWhenIdle, watch } from './job-watchdog';
import { tellEnd } from './notifications';
import { openLibrary } from './open-library';
import { tellProgress } from './publish-progress';
import { diagnosis } from './read-diagnosis';
import { forecast } from './read-estimate';
import { pastExports } from './read-past-exports';
import { saveNow } from './save-selection-now';
import { showLastPart } from './show-last-part';
import { showPopup } from './show-popup';
import { loadPageByTabs, reloadSora, soraTabs } from './sora-tabs';
import { start } from './start-export';
import { storedAmong, storedHistory, storedImports } from './store-queries';
import { words } from './translations';

/** What the background does: a message, and who takes care of it. */
export const handlers: Handlers<'background'> = {
  overview,
  start,
  'start-with': start,
  pause: () => askEngine('pause-run', {}),
  resume: () => askEngine('resume-run', {}).finally(watch),
  cancel: () => askEngine('cancel-run', {}).finally(watch),
  settings,
  'change-settings': setSettings,
  words,
  'open-library': openLibrary,
  'show-folder': showLastPart,
  seen: noteSeen,
  'past-exports': pastExports,
  'forget-saved': () => askEngine('forget', {}),
  'show-popup': showPopup,
  diagnosis,
  look: (view) => askEngine('begin-look', view),
  'save-now': saveNow,
  'saved-among': storedAmong,
  forecast,
  imports: ({ account }) => storedImports(account),
  'add-import': (found) => askEngine('remember-import', found),
  'forget-import': (place) => askEngine('drop-import', place),
  history: storedHistory,
  'sora-tabs': soraTabs,
  'load-page-by-tabs': loadPageByTabs,
  'reload-sora': reloadSora,
  'get-by-tab': ({ tab, ...request }) => askTab(tab, 'get', request),
  'is-allowed': ({ access }) => isAllowed(access),
  save: ({ url, fileName, again, copiedAs }) => saveToDownloads(url, fileName, again, copiedAs),
  'look-at-download': ({ id, fileName }) => lookAtDownload(id, fileName),
  progress: ({ snapshot }) => tellProgress(snapshot),
  'tell-end': tellEnd,
  idle: closeWhenIdle,
};
