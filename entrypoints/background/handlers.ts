import { lookAtDownload, saveToDownloads } from '../../lib/destinations/downloads';
import { askTab } from '../../lib/messaging/channel';
import type { Handlers } from '../../lib/messaging/messages';
import { isAllowed } from '../../lib/permissions/access';
import { noteSeen } from './badge';
import { diagnosis } from './diagnosis';
import { tellEnd } from './end-notice';
import { askEngine } from './engine';
import { forecast } from './forecast';
import { openLibrary } from './open-library';
import { overview } from './overview';
import { pastExports } from './past-exports';
import { tellProgress } from './progress';
import { saveNow } from './save-now';
import { setSettings, settings } from './settings';
import { showLastPart } from './show-last-part';
import { showPopup } from './show-popup';
import { loadPageByTabs, reloadSora, soraTabs } from './sora-tabs';
import { start } from './start';
import { storedAmong, storedHistory, storedImports } from './stored';
import { closeWhenIdle, watch } from './watch';
import { words } from './words';

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
